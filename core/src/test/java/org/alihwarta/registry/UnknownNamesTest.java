package org.alihwarta.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnknownNamesTest {
    private static final UnknownNames NAMES = new UnknownNames(Registry.of(EntityTable.readCsv(
                    "id,kind,variants\nkpk,institution,Komisi Pemberantasan Korupsi|KPK\njakarta,city,Jakarta\n")
            .orRefuse("the test's table")));

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "Bupati Sukamaju, Wayan Arta, ditahan KPK.; Sukamaju, Wayan Arta",
                "Warga mengungsi sejak Senin di Jakarta.; ",
                "Menteri itu bertemu Maria van der Berg kemarin.; Maria, Berg",
                "Kapal KM Laut Sentosa hilang kontak.; Kapal KM Laut Sentosa",
                "Wening menang. Lawan mengakui keunggulan Wening.; Wening",
                "Gempa terjadi pada Kamis 8 Mei pukul 20.10 WIB.; ",
                "Dinas Sosial dan Tenaga Kerja membuka posko.; Dinas Sosial dan Tenaga Kerja",
                "Ia menulis di @WargaKota.; ",
            })
    void findsWhatIsNotRegistered(String text, String names) {
        assertThat(NAMES.in(text))
                .extracting(UnknownName::text)
                .isEqualTo(names == null ? List.of() : List.of(names.split(", ")));
    }

    @Test
    void countsAnAcronymForTheNameThatItStandsFor() {
        String text = "Izin dibatalkan Lembaga Air Bersih (LAB). Kata juru bicara LAB, putusan LAB final.";

        assertThat(NAMES.in(text)).containsExactly(new UnknownName("Lembaga Air Bersih", "LAB", 16, 34, 4));
    }

    @Test
    void countsAPartOfANameForTheWholeThatCameBefore() {
        assertThat(NAMES.in("Petani bernama Kirana Wulandari tiba. Menurut Kirana, panen baik."))
                .containsExactly(new UnknownName("Kirana Wulandari", null, 15, 31, 2));
    }

    @Test
    void findsNothingInNothing() {
        assertThat(NAMES.in("")).isEmpty();
    }
}
