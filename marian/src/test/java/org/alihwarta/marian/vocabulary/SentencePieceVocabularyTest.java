package org.alihwarta.marian.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URISyntaxException;
import org.alihwarta.marian.Fixtures;
import org.junit.jupiter.api.Test;

class SentencePieceVocabularyTest {

    private final Vocabulary vocabulary;

    SentencePieceVocabularyTest() throws URISyntaxException {
        vocabulary = Vocabulary.read(Fixtures.model("ssru").resolve("vocab.spm"));
    }

    @Test
    void prefersThePiecesThatScoreMost() {
        assertThat(symbols("berita pagi ini di Jakarta"))
                .containsExactly("▁berita", "▁pagi", "▁ini", "▁di", "▁Jakarta");
    }

    @Test
    void keepsSymbolsTheUserDefined() {
        assertThat(symbols(">>eng<< pagi")).containsExactly("▁", ">>eng<<", "▁pagi");
    }

    @Test
    void writesUnknownCharactersAsBytes() {
        assertThat(symbols("é")).containsExactly("▁", "<0xC3>", "<0xA9>");
        assertThat(vocabulary.decode(vocabulary.encode("é 東京").ids()).text()).isEqualTo("é 東京");
    }

    @Test
    void placesTheBytesOfACharacterWhereTheCharacterIs() {
        PiecedText text = vocabulary.decode(vocabulary.encode("é東").ids());
        assertThat(text.text()).isEqualTo("é東");
        assertThat(text.pieces()).extracting(Piece::start).containsExactly(0, 0, 0, 1, 1, 1);
    }

    @Test
    void marksBytesThatMakeNoCharacter() {
        int first = vocabulary.id("<0xE6>");
        assertThat(vocabulary
                        .decode(new int[] {first, vocabulary.id("a"), first, first})
                        .text())
                .isEqualTo("\ufffda\ufffd\ufffd");
    }

    @Test
    void readsANumberBeyondItsPiecesAsUnknown() {
        assertThat(vocabulary.decode(new int[] {vocabulary.size() + 7}).text()).isEqualTo(" \u2047 ");
    }

    @Test
    void joinsPiecesToTheText() {
        PiecedText text = vocabulary.decode(vocabulary.encode("Halo, Jakarta!").ids());
        assertThat(text.text()).isEqualTo("Halo, Jakarta!");
        Piece last = text.pieces().get(text.pieces().size() - 1);
        assertThat(text.text().substring(last.start(), last.end())).isEqualTo("!");
    }

    @Test
    void findsNothingInAnEmptyText() {
        assertThat(vocabulary.encode("").pieces()).isEmpty();
        assertThat(vocabulary.encode("   ").pieces()).isEmpty();
        assertThat(vocabulary.decode(new int[0]).text()).isEmpty();
    }

    @Test
    void survivesALoneSurrogate() {
        assertThat(vocabulary.decode(vocabulary.encode("a\ud800b").ids()).text())
                .isEqualTo("a?b");
    }

    private java.util.List<String> symbols(String text) {
        return vocabulary.encode(text).pieces().stream().map(Piece::symbol).toList();
    }
}
