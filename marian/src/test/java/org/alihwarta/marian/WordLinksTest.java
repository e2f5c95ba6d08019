package org.alihwarta.marian;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.alihwarta.marian.vocabulary.Piece;
import org.junit.jupiter.api.Test;

class WordLinksTest {

    @Test
    void joinsThePiecesOfWords() {
        List<Piece> source = List.of(
                new Piece(1, "▁ber", 0, 3),
                new Piece(2, "ita", 3, 6),
                new Piece(3, "▁pagi", 6, 11),
                new Piece(0, "</s>", 11, 11));
        List<Piece> target = List.of(
                new Piece(4, "▁morning", 0, 7),
                new Piece(5, "▁new", 7, 11),
                new Piece(6, "s", 11, 12),
                new Piece(7, ".", 12, 13),
                new Piece(0, "</s>", 13, 13));
        Alignment alignment = new Alignment(
                source,
                target,
                List.of(
                        new float[] {0.1f, 0.1f, 0.8f, 0},
                        new float[] {0.5f, 0.2f, 0.3f, 0},
                        new float[] {0.2f, 0.5f, 0.3f, 0},
                        new float[] {0, 0, 0, 1},
                        new float[] {0, 0, 0, 1}));
        Translation translation = new Translation("berita pagi", "morning news.", 0, List.of(), alignment);
        assertThat(translation.wordLinks())
                .containsExactly(
                        new WordLink(new Span(0, 7), new Span(7, 11), 0.8f),
                        new WordLink(new Span(8, 12), new Span(0, 6), 0.7f));
    }

    @Test
    void knowsWordsOfLanguagesWithoutSpaces() {
        List<Piece> source = List.of(new Piece(1, "▁Jakarta", 0, 7), new Piece(0, "</s>", 7, 7));
        List<Piece> target = List.of(new Piece(2, "▁", 0, 0), new Piece(3, "東京", 0, 2), new Piece(0, "</s>", 2, 2));
        Alignment alignment = new Alignment(
                source, target, List.of(new float[] {1, 0}, new float[] {0.75f, 0.25f}, new float[] {0, 1}));
        Translation translation = new Translation("Jakarta", "東京", 0, List.of(), alignment);
        assertThat(translation.wordLinks()).allSatisfy(link -> {
            assertThat(link.source()).isEqualTo(new Span(0, 7));
            assertThat(link.weight()).isEqualTo(0.75f);
        });
        assertThat(translation.wordLinks()).isNotEmpty();
    }
}
