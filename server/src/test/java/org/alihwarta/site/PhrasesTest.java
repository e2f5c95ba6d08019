package org.alihwarta.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.alihwarta.language.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhrasesTest {
    /** Particles stay with the word before them; compounds may break between their words, never inside one. */
    @ParameterizedTest
    @CsvSource({"スカマジュの水上図書館、三つの村を巡回, スカマジュの|水上|図書館、|三つの|村を|巡回", "インドネシア大統領が来週日本を訪問, インドネシア|大統領が|来週|日本を|訪問"})
    void breaksJapaneseBetweenPhrases(String headline, String phrases) {
        assertThat(String.join("|", Phrases.of(headline, Language.JAPANESE))).isEqualTo(phrases);
    }

    /** No mark stands at the beginning of a line, and no opening one at its end. */
    @ParameterizedTest
    @CsvSource({"水上图书馆服务三个村庄, 水上|图书|馆|服务|三|个|村庄", "农民说：“收成很好。”, 农民|说：|“收成|很好。”"})
    void breaksChineseBetweenWords(String headline, String words) {
        assertThat(String.join("|", Phrases.of(headline, Language.CHINESE))).isEqualTo(words);
    }

    @Test
    void isolatesNamesInArabic() {
        assertThat(Phrases.of("تعير الكتب شركة Bank Sukamaju (BSM)", Language.ARABIC))
                .containsExactly("تعير الكتب شركة \u2068Bank Sukamaju (BSM)\u2069");
    }

    @ParameterizedTest
    @CsvSource({"ENGLISH, Rice harvest begins", "ARABIC, بدء موسم الحصاد"})
    void leavesOtherLanguagesToTheBrowser(Language language, String headline) {
        assertThat(Phrases.of(headline, language)).containsExactly(headline);
    }
}
