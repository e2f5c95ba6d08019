package org.alihwarta.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CasingTest {
    private static final Casing CASING = Casing.learntFrom(List.of(
            "PERSIJA MENANG LAGI",
            "Kemarin Persija menang atas Bali United.",
            "Penyidik KPK memeriksa pejabat Bapenda di Bali."));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    PERSIJA MENANG LAGI                 | Persija menang lagi
                    KPK PERIKSA PEJABAT BALI            | KPK periksa pejabat Bali
                    BUKAN HASIL SEMALAM                 | Bukan hasil semalam
                    VAR DAN KARTU MERAH                 | VAR dan kartu merah
                    BPK TOLAK USUL BAPENDA              | BPK tolak usul Bapenda
                    GEMPA TERASA DI BALI: Warga keluar. | Gempa terasa di Bali: Warga keluar.
                    Rapat KPK, DPR, dan TNI             | Rapat KPK, DPR, dan TNI
                    Pejabat KPK DPR RI hadir.           | Pejabat KPK DPR RI hadir.
                    Bantuan UNICEF tiba.                | Bantuan UNICEF tiba.
                    "MENANG TELAK" kata Budi            | "Menang telak" kata Budi
                    Harga Rp5.000                       | Harga Rp5.000
                    """)
    void writesCapitalRunsAsTheStoryDoes(String source, String plain) {
        assertThat(CASING.forModel(source)).isEqualTo(plain);
    }

    @ParameterizedTest
    @CsvSource({
        "en, Persija wins again, PERSIJA WINS AGAIN",
        "fr, Persija gagne à nouveau, PERSIJA GAGNE À NOUVEAU",
        "zh, 再次获胜, 再次获胜",
        "ja, また勝つ, また勝つ",
        "ar, يفوز مرة أخرى, يفوز مرة أخرى",
    })
    void setsTheTranslationInCapitalsWhereThereAreSome(String language, String translation, String restored) {
        assertThat(CASING.restore("PERSIJA MENANG LAGI", translation, Locale.forLanguageTag(language)))
                .isEqualTo(restored);
    }

    @Test
    void leavesTheTranslationOfAnOrdinarySentenceAlone() {
        assertThat(CASING.restore("KPK menang.", "The KPK wins.", Locale.ENGLISH))
                .isEqualTo("The KPK wins.");
        assertThat(CASING.restore("KPK", "KPK (anti-graft body)", Locale.ENGLISH))
                .isEqualTo("KPK (anti-graft body)");
    }
}
