package org.alihwarta.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LettersTest {
    @Test
    void countsLettersByScriptAndNothingElse() {
        assertThat(Letters.of("Rp1,2 juta 東京タワー – نعم я!")).isEqualTo(new Letters(6, 2, 3, 3, 1));
    }

    @Test
    void countsTheLongVowelMarkAsKana() {
        assertThat(Letters.of("スーパー").kana()).isEqualTo(4);
    }

    @Test
    void japaneseIsWrittenInBothHanAndKana() {
        Letters letters = Letters.of("東京タワー");
        assertThat(letters.inScriptOf(Language.JAPANESE)).isEqualTo(5);
        assertThat(letters.inScriptOf(Language.CHINESE)).isEqualTo(2);
    }
}
