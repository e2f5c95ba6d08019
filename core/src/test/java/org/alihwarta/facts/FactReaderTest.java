package org.alihwarta.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.alihwarta.language.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FactReaderTest {
    @Test
    void readsTheFactsOfIndonesianNews() {
        assertThat(values(Language.INDONESIAN, "Sekitar 1.100-1.200 warga mengungsi."))
                .containsExactly(range("1100", "1200"));
        assertThat(values(Language.INDONESIAN, "Anggaran Rp73,24 triliun naik 0,15%."))
                .containsExactly(money("73240000000000", "IDR"), new Value.Percentage(new BigDecimal("0.15")));
        assertThat(values(Language.INDONESIAN, "Hibah US$1,5 juta untuk lahan 5.300 meter persegi."))
                .containsExactly(
                        money("1500000", "USD"), new Value.Quantity(new BigDecimal("5300"), Unit.SQUARE_METER));
        assertThat(values(Language.INDONESIAN, "Rapat dimulai pukul 20.10 WIB, kata Sari (58)."))
                .containsExactly(new Value.ClockTime(LocalTime.of(20, 10), Zone.WIB), new Value.Age(58));
        assertThat(values(Language.INDONESIAN, "HUT ke-21, skor 3-1, tulis ke redaksi@contoh.id atau @warta."))
                .containsExactly(
                        new Value.Ordinal(21),
                        new Value.Score(3, 1),
                        new Value.Address("redaksi@contoh.id"),
                        new Value.Address("@warta"));
        assertThat(values(Language.INDONESIAN, "harga naik 10-15 persen"))
                .containsExactly(new Value.Range(
                        new Value.Percentage(new BigDecimal("10")), new Value.Percentage(new BigDecimal("15"))));
    }

    @Test
    void sharesTheScaleWordOfARange() {
        assertThat(values(Language.INDONESIAN, "sekitar 2-3 juta ton"))
                .containsExactly(new Value.Range(
                        new Value.Quantity(new BigDecimal("2000000"), Unit.TON),
                        new Value.Quantity(new BigDecimal("3000000"), Unit.TON)));
        assertThat(values(Language.FRENCH, "deux à trois millions")).containsExactly(range("2000000", "3000000"));
    }

    @Test
    void readsRomanCenturiesInFrench() {
        assertThat(values(Language.FRENCH, "au XVIIIe siècle")).containsExactly(new Value.Ordinal(18));
        assertThat(values(Language.FRENCH, "au XIXe siècle")).containsExactly(new Value.Ordinal(19));
    }

    @Test
    void takesTheYearOfADateFromTheDayOfTheStory() {
        LocalDate january = LocalDate.of(2026, 1, 3);
        assertThat(dated("Rabu (5/11)", LocalDate.of(2025, 11, 6)))
                .isEqualTo(new Value.CalendarDate(2025, 11, 5, DayOfWeek.WEDNESDAY));
        assertThat(dated("Rabu (31/12)", january)).isEqualTo(new Value.CalendarDate(2025, 12, 31, DayOfWeek.WEDNESDAY));
        assertThat(dated("Kamis, 8 Mei", LocalDate.of(2025, 5, 9)))
                .isEqualTo(new Value.CalendarDate(2025, 5, 8, DayOfWeek.THURSDAY));
        assertThat(dated("18/6/2024", january)).isEqualTo(new Value.CalendarDate(2024, 6, 18, null));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    INDONESIAN | dua ratus dua puluh lima       | 225
                    INDONESIAN | tujuh belas ribu              | 17000
                    INDONESIAN | 1,2 ribu triliun              | 1200000000000000
                    INDONESIAN | 2.4                           | 2.4
                    INDONESIAN | 5.300                         | 5300
                    ENGLISH    | two hundred and twenty-five   | 225
                    ENGLISH    | 1.2 billion                   | 1200000000
                    ENGLISH    | 17,500                        | 17500
                    FRENCH     | deux cent vingt-cinq          | 225
                    FRENCH     | quatre-vingt-dix-sept         | 97
                    FRENCH     | 1,2 milliard                  | 1200000000
                    FRENCH     | 17 500                        | 17500
                    CHINESE    | 二百二十五                      | 225
                    CHINESE    | 1.2万亿                        | 1200000000000
                    CHINESE    | 3亿5000万                      | 350000000
                    JAPANESE   | 二百二十五                      | 225
                    JAPANESE   | 1兆2000億                      | 1200000000000
                    JAPANESE   | １７，５００                     | 17500
                    ARABIC     | مئتين وخمسة وعشرين              | 225
                    ARABIC     | 1.2 مليار                      | 1200000000
                    ARABIC     | ١٧٬٥٠٠                         | 17500
                    ARABIC     | مليونين                        | 2000000
                    """)
    void readsNumbersInDigitsAndWords(Language language, String text, BigDecimal amount) {
        assertThat(values(language, text)).containsExactly(new Value.Count(amount));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    INDONESIAN | Rabu, 5 November 2025
                    ENGLISH    | Wednesday, November 5, 2025
                    ENGLISH    | Wednesday, 5 November 2025
                    FRENCH     | mercredi 5 novembre 2025
                    CHINESE    | 2025年11月5日星期三
                    JAPANESE   | 2025年11月5日（水）
                    ARABIC     | الأربعاء، 5 نوفمبر 2025
                    ARABIC     | الأربعاء، ٥ تشرين الثاني ٢٠٢٥
                    ARABIC     | الأربعاء، 5 نُوفَمبر 2025
                    """)
    void readsTheSameDateInEveryLanguage(Language language, String text) {
        assertThat(values(language, text)).containsExactly(new Value.CalendarDate(2025, 11, 5, DayOfWeek.WEDNESDAY));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "KTT G20 di Bali",
                "vaksin Covid-19",
                "jaringan 5G",
                "tahun 1990an",
                "Boeing 737-800NG",
                "B737",
                "standar 802.11n"
            })
    void leavesNumbersThatArePartOfANameAlone(String text) {
        assertThat(values(Language.INDONESIAN, text))
                .noneMatch(value -> value.equals(new Value.Count(BigDecimal.valueOf(19)))
                        || value.equals(new Value.Count(BigDecimal.valueOf(20)))
                        || value.equals(new Value.Count(BigDecimal.valueOf(5))));
    }

    @Test
    void knowsThePlaceOfAFact() {
        String text = "Harga emas Rp1,9 juta per gram.";
        List<Fact> facts = FactReader.of(Language.INDONESIAN).read(text);
        assertThat(facts.get(0).text(text)).isEqualTo("Rp1,9 juta");
    }

    @Test
    void tellsSpelledNumbersFromDigits() {
        assertThat(FactReader.of(Language.INDONESIAN).read("tiga orang dan 4 mobil").stream()
                        .map(Fact::spelled))
                .containsExactly(true, false);
    }

    private static List<Value> values(Language language, String text) {
        return FactReader.of(language).read(text).stream().map(Fact::value).toList();
    }

    private static Value dated(String text, LocalDate storyDate) {
        return FactReader.of(Language.INDONESIAN).read(text, storyDate).get(0).value();
    }

    private static Value money(String amount, String currency) {
        return new Value.Money(new BigDecimal(amount), currency);
    }

    private static Value range(String from, String to) {
        return new Value.Range(new Value.Count(new BigDecimal(from)), new Value.Count(new BigDecimal(to)));
    }
}
