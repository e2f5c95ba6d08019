package org.alihwarta.marian.shortlist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.alihwarta.marian.Fixtures;
import org.alihwarta.marian.format.ModelFormatException;
import org.alihwarta.marian.vocabulary.Vocabulary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShortlistTest {

    private final Path file;
    private final Vocabulary vocabulary;

    ShortlistTest() throws URISyntaxException {
        file = Fixtures.model("shortlist").resolve("lex.s2t.bin");
        vocabulary = Vocabulary.read(Fixtures.model("ssru").resolve("vocab.spm"));
    }

    @Test
    void joinsFrequentWordsAndThoseOfTheSource() {
        int[][] sentences = {{0}};
        assertThat(read(file, 302).words(sentences, false, 302))
                .startsWith(0, 1, 2, 3, 4, 5, 6, 7)
                .contains(260, 261, 262, 263)
                .hasSize(16);
    }

    @Test
    void addsTheSourceItselfWhenTheVocabularyIsShared() {
        int[][] sentences = {{299}};
        assertThat(read(file, 302).words(sentences, true, 302)).contains(299);
        assertThat(read(file, 302).words(sentences, false, 302)).doesNotContain(299);
    }

    @Test
    void refusesWordsOutsideTheVocabulary() {
        assertThatThrownBy(() -> read(file, 100))
                .isInstanceOf(ModelFormatException.class)
                .hasMessageContaining("in a vocabulary of 100");
    }

    @Test
    void readsAsMarianReadsText(@TempDir Path folder) throws IOException {
        Path text = folder.resolve("lex.s2t");
        Files.writeString(text, """
                ▁the ▁ini 0.2
                ▁news ▁ini 0.5
                ▁this ▁ini 0.3
                ▁morning ▁pagi 0.9
                NULL ▁pagi 0.1
                ▁news NULL 0.1
                """);
        int[][] sentences = {{vocabulary.id("▁ini")}};
        Shortlist best = Shortlist.read(text, new ShortlistLimits(4, 2, 0), vocabulary, vocabulary, 302);
        assertThat(best.words(sentences, false, 302))
                .contains(0, 1, 2, 3, vocabulary.id("▁news"), vocabulary.id("▁this"))
                .doesNotContain(vocabulary.id("▁the"), vocabulary.id("▁morning"))
                .hasSize(8);
        Shortlist likely = Shortlist.read(text, new ShortlistLimits(4, 9, 0.4f), vocabulary, vocabulary, 302);
        assertThat(likely.words(sentences, false, 302))
                .contains(vocabulary.id("▁news"))
                .doesNotContain(vocabulary.id("▁this"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "▁the ▁ini|line 1: has 2 fields",
                "▁the ▁ini often|line 1: \"often\" is no probability",
                "▁the ▁ini 1.5|line 1: has the probability 1.5",
                "NULL NULL 0.5|shortlist: has no line"
            })
    void namesTheLineThatIsNoShortlist(String line, String problem, @TempDir Path folder) throws IOException {
        Path text = Files.writeString(folder.resolve("lex.s2t"), line);
        assertThatThrownBy(() -> read(text, 302))
                .isInstanceOf(ModelFormatException.class)
                .hasMessageContaining(problem);
    }

    private Shortlist read(Path path, int targetVocabulary) {
        return Shortlist.read(path, ShortlistLimits.USUAL, vocabulary, vocabulary, targetVocabulary);
    }
}
