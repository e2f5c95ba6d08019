package org.alihwarta.facts;

import com.ibm.icu.text.MeasureFormat;
import com.ibm.icu.text.MeasureFormat.FormatWidth;
import com.ibm.icu.text.TimeZoneNames;
import com.ibm.icu.util.Measure;
import java.math.BigDecimal;
import org.alihwarta.language.Language;

/**
 * Writes values in one language as its news writes them. Safe for use by several threads.
 *
 * <p>What it prints, {@link FactReader} of the same language reads back as the same value.
 */
public final class FactPrinter {
    private final Language language;
    private final AmountPrinter amounts;
    private final DatePrinter dates;
    private final Currencies currencies;
    private final MeasureFormat measures;

    private FactPrinter(Language language, Digits digits) {
        this.language = language;
        amounts = new AmountPrinter(language, digits);
        dates = new DatePrinter(language, amounts);
        currencies = new Currencies(language);
        measures = MeasureFormat.getInstance(language.locale(), FormatWidth.WIDE);
    }

    public static FactPrinter of(Language language, Digits digits) {
        return new FactPrinter(language, digits);
    }

    public String print(Value value) {
        if (value instanceof Value.Count number) {
            return amounts.print(number.amount());
        }
        if (value instanceof Value.Money money) {
            return money(money.amount(), money.currency());
        }
        if (value instanceof Value.Percentage percentage) {
            return percentage(amounts.digits(percentage.amount()));
        }
        if (value instanceof Value.Quantity quantity) {
            return quantity(amounts.print(quantity.amount()), quantity);
        }
        if (value instanceof Value.Range range) {
            return range(range);
        }
        return printPlace(value);
    }

    private String printPlace(Value value) {
        if (value instanceof Value.CalendarDate date) {
            return dates.print(date);
        }
        if (value instanceof Value.ClockTime time) {
            return dates.print(time, zoneName(time));
        }
        if (value instanceof Value.Ordinal ordinal) {
            return ordinal(ordinal.position());
        }
        if (value instanceof Value.Age age) {
            return "(" + plain(age.years()) + ")";
        }
        if (value instanceof Value.Score score) {
            return plain(score.home()) + "-" + plain(score.away());
        }
        return ((Value.Address) value).text();
    }

    /** English and Indonesian put the sign first, the others name the money behind the sum; French says "millions de dollars". */
    private String money(BigDecimal amount, String currency) {
        String name = currencies.name(currency);
        String sum = amounts.print(amount);
        return switch (language) {
            case ENGLISH, INDONESIAN ->
                Character.isLetter(name.charAt(name.length() - 1)) && name.length() == 3
                        ? name + " " + sum
                        : name + sum;
            case FRENCH -> sum + (amounts.endsInNoun(amount) ? " de " : "\u00A0") + name;
            case CHINESE -> amounts.endsInNoun(amount) ? sum + name : sum + " " + name;
            case JAPANESE -> sum + name;
            case ARABIC -> sum + " " + name;
        };
    }

    private String percentage(String digits) {
        return switch (language) {
            case FRENCH -> digits + "\u00A0%";
            case ARABIC -> digits + (digits.codePoints().anyMatch(c -> c >= '٠' && c <= '٩') ? "٪" : "%");
            case INDONESIAN, ENGLISH, CHINESE, JAPANESE -> digits + "%";
        };
    }

    /** CLDR's unit name in the plural form that the amount asks for; the amount itself is ours. */
    private String quantity(String amount, Value.Quantity quantity) {
        if (language == Language.JAPANESE && quantity.unit() == Unit.CELSIUS) {
            return amount + "度"; // CLDR's 摂氏 20 度 is the language of laboratories
        }
        if (EmbracingUnits.prints(quantity.unit(), language)) {
            return EmbracingUnits.print(amount, quantity.unit(), language);
        }
        if (quantity.unit() == Unit.POUND && (language == Language.ENGLISH || language == Language.JAPANESE)) {
            return amount + (language == Language.ENGLISH ? " lb" : "重量ポンド"); // "pounds" and ポンド are money as well
        }
        String printed =
                measures.format(new Measure(quantity.amount(), quantity.unit().measure()));
        String flat = Numerals.flatten(printed);
        String name = flat.replaceAll("[\\d.,\u00A0\u202F]*\\d", "");
        boolean dual = name.equals(flat); // the Arabic dual says two without a digit
        return dual ? printed : amount + name.replace('\u00A0', ' ');
    }

    private String range(Value.Range range) {
        String between = language == Language.JAPANESE || language == Language.CHINESE ? "～" : "–";
        if (range.from() instanceof Value.Quantity from && range.to() instanceof Value.Quantity) {
            return amounts.digits(from.amount()) + between + print(range.to());
        }
        if (range.from() instanceof Value.Percentage from && range.to() instanceof Value.Percentage to) {
            return percentage(amounts.digits(from.amount()) + between + amounts.digits(to.amount()));
        }
        return print(range.from()) + between + print(range.to());
    }

    private String ordinal(int position) {
        String digits = plain(position);
        return switch (language) {
            case INDONESIAN -> "ke-" + digits;
            case ENGLISH -> digits + englishEnding(position);
            case FRENCH -> digits + (position == 1 ? "er" : "e");
            case CHINESE, JAPANESE -> "第" + digits;
            case ARABIC -> "ال" + digits;
        };
    }

    private static String englishEnding(int position) {
        if (position % 100 >= 11 && position % 100 <= 13) {
            return "th";
        }
        return switch (position % 10) {
            case 1 -> "st";
            case 2 -> "nd";
            case 3 -> "rd";
            default -> "th";
        };
    }

    private String zoneName(Value.ClockTime time) {
        return time.zone() == null ? "" : Times.name(TimeZoneNames.getInstance(language.locale()), time.zone());
    }

    private String plain(int number) {
        return amounts.ungrouped(number);
    }
}
