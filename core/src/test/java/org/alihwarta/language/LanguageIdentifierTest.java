package org.alihwarta.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageIdentifierTest {
    private final LanguageIdentifier identifier = new LanguageIdentifier();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    INDONESIAN | Warga menunggu bantuan di balai desa sejak pagi.
                    INDONESIAN | Harga cabai naik lagi
                    INDONESIAN | Menteri Tinjau Bendungan Baru di Nusa Tenggara Timur
                    ENGLISH    | Residents have been waiting for help at the village hall since morning.
                    ENGLISH    | Chilli prices rise again
                    FRENCH     | Les habitants attendent de l’aide à la mairie depuis ce matin.
                    FRENCH     | Le prix du piment augmente encore
                    CHINESE    | 居民们从早上开始就在村公所等待援助。
                    CHINESE    | 辣椒价格再次上涨
                    JAPANESE   | 住民は朝から村の集会所で支援を待っている。
                    JAPANESE   | 唐辛子、また値上がり
                    ARABIC     | ينتظر السكان المساعدة في قاعة القرية منذ الصباح.
                    ARABIC     | أسعار الفلفل ترتفع مجددا
                    """)
    void tellsTheSixLanguages(Language language, String text) {
        assertThat(identifier.identify(text).language()).isEqualTo(language);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "12.500",
                "2-1",
                "Kim Jong Un",
                "Paris Saint-Germain",
                "White House",
                "東京",
                "Владимир",
                "한국"
            })
    void staysUndecidedWhereTheTextDoesNotTell(String text) {
        assertThat(identifier.identify(text).isUndecided()).isTrue();
    }

    @Test
    void readsTheScriptOfMixedTextByItsLargerPart() {
        assertThat(identifier.identify("WHOは新しい指針を発表した").language()).isEqualTo(Language.JAPANESE);
        assertThat(identifier
                        .identify("أعلنت شركة Gojek عن خدمة جديدة في جاكرتا")
                        .language())
                .isEqualTo(Language.ARABIC);
        assertThat(identifier
                        .identify("Pemerintah mengirim bantuan ke 東京 setelah gempa itu")
                        .language())
                .isEqualTo(Language.INDONESIAN);
    }

    @Test
    void doesNotTakeTextInAnUnknownScriptForAnyOfThem() {
        assertThat(identifier.identify("Президент прибыл в столицу").language()).isNull();
    }

    @Test
    void contradictsOnlyWhatIsSurelyAnotherLanguage() {
        assertThat(identifier.identify("Warga menunggu bantuan.").contradicts(Language.ENGLISH))
                .isTrue();
        assertThat(identifier.identify("Bandung").contradicts(Language.ENGLISH)).isFalse();
    }
}
