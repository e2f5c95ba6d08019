package org.alihwarta.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class WordIndexTest {
    @Test
    void indexesWordsAndNumbers() {
        assertThat(WordIndex.vector("Harga beras naik 5 persen.")).isEqualTo("'harga' 'beras' 'naik' '5' 'persen'");
    }

    @Test
    void indexesPairsOfLettersWhereThereAreNoSpaces() {
        assertThat(WordIndex.vector("米价 KPK")).isEqualTo("'米' '米价' '价' 'kpk'");
    }

    @Test
    void asksForTwoOfTheRarestWordsAtOnce() {
        var words = WordIndex.contentWords("Harga beras di pasar induk naik");

        assertThat(WordIndex.similar(words, Map.of("di", 0.6, "harga", 0.1, "naik", 0.05, "pasar", 0.02), 0.8))
                .containsExactly("'beras'&'induk'", "'beras'&'pasar'", "'induk'&'pasar'");
    }

    @Test
    void demandsWhatAShortSentenceCannotLose() {
        assertThat(WordIndex.similar(WordIndex.contentWords("Baca juga"), Map.of(), 0.6))
                .containsExactly("'baca'&'juga'");
        assertThat(WordIndex.similar(WordIndex.contentWords("Baca"), Map.of(), 0.6))
                .containsExactly("'baca'");
    }
}
