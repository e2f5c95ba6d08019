package org.alihwarta.marian.shortlist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URISyntaxException;
import java.nio.file.Path;
import org.alihwarta.marian.Fixtures;
import org.alihwarta.marian.format.ModelFormatException;
import org.junit.jupiter.api.Test;

class ShortlistTest {

    private final Path file;

    ShortlistTest() throws URISyntaxException {
        file = Fixtures.model("shortlist").resolve("lex.s2t.bin");
    }

    @Test
    void joinsFrequentWordsAndThoseOfTheSource() {
        int[][] sentences = {{0}};
        assertThat(Shortlist.read(file, 302).words(sentences, false, 302))
                .startsWith(0, 1, 2, 3, 4, 5, 6, 7)
                .contains(260, 261, 262, 263)
                .hasSize(16);
    }

    @Test
    void addsTheSourceItselfWhenTheVocabularyIsShared() {
        int[][] sentences = {{299}};
        assertThat(Shortlist.read(file, 302).words(sentences, true, 302)).contains(299);
        assertThat(Shortlist.read(file, 302).words(sentences, false, 302)).doesNotContain(299);
    }

    @Test
    void refusesWordsOutsideTheVocabulary() {
        assertThatThrownBy(() -> Shortlist.read(file, 100))
                .isInstanceOf(ModelFormatException.class)
                .hasMessageContaining("in a vocabulary of 100");
    }
}
