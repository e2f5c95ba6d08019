package org.alihwarta.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.alihwarta.language.Language;
import org.junit.jupiter.api.Test;

class WordIndexTest {
    @Test
    void indexesWordsLanguageAndLength() {
        assertThat(WordIndex.sourceVector("Harga beras naik 5 persen.", Language.FRENCH))
                .isEqualTo("'harga' 'beras' 'naik' '5' 'persen' '@fr' '#5'");
    }

    @Test
    void indexesPairsOfLettersWhereThereAreNoSpaces() {
        assertThat(WordIndex.targetVector("米价 KPK")).isEqualTo("'米' '米价' '价' 'kpk'");
    }

    @Test
    void asksForTheRarestWordsOnly() {
        String source = "Harga beras di pasar induk naik";
        String query = WordIndex.similar(
                source,
                Language.FRENCH,
                WordIndex.contentWords(source),
                Map.of("di", 0.6, "harga", 0.1, "naik", 0.05, "pasar", 0.02),
                0.8);

        assertThat(query)
                .isEqualTo("'@fr'&('#5'|'#6'|'#7')&(('beras'&'induk'&'pasar')|('beras'&'induk'&'naik')"
                        + "|('beras'&'pasar'&'naik')|('induk'&'pasar'&'naik'))");
    }

    @Test
    void demandsEveryWordOfAShortSentence() {
        assertThat(WordIndex.similar("Baca juga", Language.ENGLISH, WordIndex.contentWords("Baca juga"), Map.of(), 0.8))
                .isEqualTo("'@en'&('#2')&(('baca'&'juga'))");
    }
}
