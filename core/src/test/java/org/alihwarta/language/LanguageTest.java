package org.alihwarta.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {
    /** Every system of codes in which a language has a name of its own. */
    @ParameterizedTest
    @CsvSource({
        "INDONESIAN, id, id, id, id_ID, id-t-id-t0-und",
        "ENGLISH, en, en, en, en_US, en-t-id-t0-und",
        "CHINESE, zh, zh-Hans, zh-cn, zh_CN, zh-Hans-t-id-t0-und",
        "JAPANESE, ja, ja, ja, ja_JP, ja-t-id-t0-und",
        "ARABIC, ar, ar, ar, ar_EG, ar-t-id-t0-und",
        "FRENCH, fr, fr, fr, fr_FR, fr-t-id-t0-und"
    })
    void isCalledDifferentlyByDifferentReaders(
            Language language, String code, String tag, String newsSitemap, String openGraph, String machine) {
        assertThat(language.code()).isEqualTo(code);
        assertThat(language.tag()).isEqualTo(tag);
        assertThat(language.newsSitemapCode()).isEqualTo(newsSitemap);
        assertThat(language.openGraphLocale()).isEqualTo(openGraph);
        assertThat(language.tagOfMachineTranslation()).isEqualTo(machine);
    }
}
