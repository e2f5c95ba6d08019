package org.alihwarta.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.alihwarta.language.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "قال متحدث باسم Bank Sukamaju (BSM) إن | قال متحدث باسم [Bank Sukamaju (BSM)] إن",
                "شركة (PT Laut Biru) أعلنت | شركة ([PT Laut Biru]) أعلنت",
                "على https://warta.example/a?b=1. وقال | على [https://warta.example/a?b=1]. وقال",
                "كتب @rina_w: نعم | كتب [@rina_w]: نعم",
                "1200 كتاب | 1200 كتاب"
            })
    void isolatesWhatIsWrittenFromLeftToRight(String text, String marked) {
        assertThat(marked(text, Language.ARABIC)).isEqualTo(marked);
    }

    @ParameterizedTest
    @CsvSource({"ENGLISH, Bank Sukamaju (BSM) said", "JAPANESE, Bank Sukamajuは発表した"})
    void leavesTextsFromLeftToRightAlone(Language language, String text) {
        assertThat(marked(text, language)).isEqualTo(text);
    }

    private static String marked(String text, Language language) {
        return Runs.of(text, language).stream()
                .map(run -> run.isolated() ? "[" + run.text() + "]" : run.text())
                .collect(Collectors.joining());
    }
}
