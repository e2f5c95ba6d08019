package org.alihwarta.memory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SimilarityTest {
    @ParameterizedTest(name = "{2}: {0} / {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Warga memadati alun-alun kota.|Warga memadati alun-alun kota.|100",
                "Warga  memadati alun-alun kota.|Warga memadati alun-alun kota.|100",
                "Warga memadati alun-alun kota.|Warga Memadati alun-alun kota.|99",
                "Warga memadati alun-alun kota.|Warga memadati alun-alun kota!|99",
                "Sebanyak 12 warga hadir.|Sebanyak 15 warga hadir.|98",
                "Warga <b>memadati</b> kota.|Warga memadati kota.|96",
                "Warga memadati alun-alun kota lama.|Warga memadati alun-alun kota baru.|80",
                "Warga memadati alun-alun kota.|Inflasi turun tipis lagi.|0",
            })
    void scoresByWordsAndPenalties(String one, String other, int score) {
        assertThat(new Similarity(one).to(other)).isEqualTo(score);
        assertThat(new Similarity(other).to(one)).isEqualTo(score);
    }

    @Test
    void countsAnotherFormOfAWordAsLessThanAnotherWord() {
        int inflected = new Similarity("Jembatan itu dibangun tahun lalu.").to("Jembatan itu membangun tahun lalu.");
        int another = new Similarity("Jembatan itu dibangun tahun lalu.").to("Jembatan itu roboh tahun lalu.");

        assertThat(inflected).isBetween(85, 99);
        assertThat(another).isEqualTo(80);
    }

    @Test
    void isNothingBetweenSentencesWithoutWords() {
        assertThat(new Similarity("…").to("—")).isZero();
    }
}
