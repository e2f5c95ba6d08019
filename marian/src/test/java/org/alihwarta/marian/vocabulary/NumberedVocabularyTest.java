package org.alihwarta.marian.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.alihwarta.marian.Fixtures;
import org.alihwarta.marian.format.ModelFormatException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NumberedVocabularyTest {

    @Test
    void numbersPiecesAsTheOtherFileSays(@TempDir Path folder) throws IOException, URISyntaxException {
        Vocabulary vocabulary = vocabulary(folder, """
                </s>: 0
                <unk>: 1
                ">>eng<<": 2
                "\\u2581berita": 3
                '▁pagi': 4
                "\\"": 5
                """);
        PiecedText text = vocabulary.encode(">>eng<< berita pagi");
        assertThat(text.ids()).containsExactly(2, 3, 4);
        assertThat(text.pieces()).extracting(Piece::start).containsExactly(0, 8, 14);
        assertThat(vocabulary.decode(new int[] {3, 4, 5, 0}).text()).isEqualTo("berita pagi\"");
        assertThat(vocabulary.encode("di").ids()).contains(1);
    }

    @Test
    void refusesALineWithoutANumber(@TempDir Path folder) {
        assertThatThrownBy(() -> vocabulary(folder, "</s>: 0\n<unk>: one\n"))
                .isInstanceOf(ModelFormatException.class)
                .hasMessageContaining("expected SYMBOL: NUMBER");
    }

    private static Vocabulary vocabulary(Path folder, String yaml) throws IOException, URISyntaxException {
        Path numbers = Files.writeString(folder.resolve("opus.vocab.yml"), yaml);
        return Vocabulary.read(Fixtures.model("ssru").resolve("vocab.spm"), numbers);
    }
}
