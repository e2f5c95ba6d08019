package org.alihwarta.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Random;
import org.alihwarta.language.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FactPrinterTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Rp1,2 triliun      | Rp1.2 trillion     | 1.2 万亿印尼盾  | 1.2兆ルピア  | 1.2 تريليون روبية  | 1 200 milliards de roupies
                    Rp73,24 triliun    | Rp73.24 trillion   | 73.24 万亿印尼盾 | 73.24兆ルピア | 73.24 تريليون روبية | 73 240 milliards de roupies
                    US$1,5 juta        | US$1.5 million     | 150 万美元     | 150万ドル    | 1.5 مليون دولار   | 1,5 million de dollars
                    Rp5.000            | Rp5,000            | 5,000 印尼盾   | 5,000ルピア  | 5,000 روبية      | 5 000 roupies
                    0,15%              | 0.15%              | 0.15%        | 0.15%       | 0.15%            | 0,15 %
                    5.300 meter persegi| 5,300 square meters| 5,300平方米    | 5,300 平方メートル | 5,300 متر مربع | 5 300 mètres carrés
                    18/6/2024          | June 18, 2024      | 2024年6月18日  | 2024年6月18日 | 18 يونيو 2024    | 18 juin 2024
                    pukul 20.10        | 20:10              | 20:10        | 20時10分     | 20:10            | 20h10
                    ke-21              | 21st               | 第21          | 第21         | ال21             | 21e
                    3 juta             | 3 million          | 300 万        | 300万        | 3 ملايين         | 3 millions
                    """)
    void printsIndonesianFactsAsEachLanguageWritesThem(
            String indonesian, String english, String chinese, String japanese, String arabic, String french) {
        Value value = FactReader.of(Language.INDONESIAN).read(indonesian).get(0).value();
        assertThat(print(Language.ENGLISH, value)).isEqualTo(english);
        assertThat(print(Language.CHINESE, value)).isEqualTo(chinese);
        assertThat(print(Language.JAPANESE, value)).isEqualTo(japanese);
        assertThat(print(Language.ARABIC, value)).isEqualTo(arabic);
        assertThat(print(Language.FRENCH, value)).isEqualTo(french);
    }

    @Test
    void printsArabicDigitsWhereTheNewsroomWantsThem() {
        FactPrinter printer = FactPrinter.of(Language.ARABIC, Digits.ARABIC_INDIC);
        assertThat(printer.print(new Value.Money(new BigDecimal("1.2E12"), "IDR")))
                .isEqualTo("١٫٢ تريليون روبية");
        assertThat(printer.print(new Value.CalendarDate(2025, 11, 5, null))).isEqualTo("٥ نوفمبر ٢٠٢٥");
        assertThat(printer.print(new Value.Percentage(new BigDecimal("0.15")))).isEqualTo("٠٫١٥٪");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void whatIsPrintedIsReadBackAsTheSameValue(Language language) {
        Random random = new Random(20251105);
        for (Digits digits : Digits.values()) {
            FactPrinter printer = FactPrinter.of(language, digits);
            for (int i = 0; i < 600; i++) {
                Value value = anyValue(random);
                String printed = printer.print(value);
                List<Fact> facts = FactReader.of(language).read("… " + printed + " …");
                assertThat(facts.stream().map(Fact::value))
                        .as("%s in %s", printed, language)
                        .containsExactly(value);
            }
        }
    }

    private static Value anyValue(Random random) {
        return switch (random.nextInt(12)) {
            case 0 -> new Value.Count(anyAmount(random));
            case 1 -> new Value.Percentage(BigDecimal.valueOf(random.nextInt(10_000), random.nextInt(3)));
            case 2, 3 ->
                new Value.Money(anyAmount(random), any(random, List.of("IDR", "USD", "EUR", "JPY", "SGD", "MYR")));
            case 4 -> new Value.Quantity(anyAmount(random), any(random, List.of(Unit.values())));
            case 5 -> anyRange(random);
            case 6 -> new Value.Ordinal(1 + random.nextInt(120));
            case 7 -> new Value.Age(random.nextInt(110));
            case 8 -> new Value.Score(3 + random.nextInt(20), random.nextInt(3));
            case 9 ->
                new Value.ClockTime(
                        LocalTime.of(random.nextInt(24), random.nextInt(60)),
                        random.nextBoolean() ? null : any(random, List.of(Zone.values())));
            case 10 ->
                new Value.Address(any(random, List.of("https://contoh.id/a/1", "@warta_kita", "redaksi@contoh.co.id")));
            default -> anyDate(random);
        };
    }

    private static Value anyDate(Random random) {
        boolean year = random.nextBoolean();
        DayOfWeek weekday = random.nextBoolean() ? null : DayOfWeek.of(1 + random.nextInt(7));
        return new Value.CalendarDate(
                year ? 1945 + random.nextInt(100) : null, 1 + random.nextInt(12), 1 + random.nextInt(28), weekday);
    }

    private static Value anyRange(Random random) {
        BigDecimal from = BigDecimal.valueOf(1 + random.nextInt(900));
        BigDecimal to = from.add(BigDecimal.valueOf(1 + random.nextInt(90)));
        return switch (random.nextInt(3)) {
            case 0 -> new Value.Range(new Value.Count(from), new Value.Count(to));
            case 1 -> new Value.Range(new Value.Percentage(from), new Value.Percentage(to));
            default -> new Value.Range(new Value.Quantity(from, Unit.METER), new Value.Quantity(to, Unit.METER));
        };
    }

    private static BigDecimal anyAmount(Random random) {
        return BigDecimal.valueOf(3 + random.nextInt(99_000), random.nextInt(3)).movePointRight(random.nextInt(5) * 3);
    }

    private static <T> T any(Random random, List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private static String print(Language language, Value value) {
        return FactPrinter.of(language, Digits.WESTERN).print(value).replaceAll("[\u00A0\u202F]", " ");
    }
}
