package org.alihwarta.facts;

import com.ibm.icu.number.LocalizedNumberFormatter;
import com.ibm.icu.number.Notation;
import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.number.Precision;
import com.ibm.icu.text.NumberingSystem;
import java.math.BigDecimal;
import java.util.List;
import org.alihwarta.language.Language;

/**
 * Prints amounts as news does: digits grouped by CLDR's rules, large amounts with the scale words of the language.
 *
 * <p>French counts in {@code milliards} beyond 10^9 because readers take {@code billion} for the English word (Académie française; AFP).
 */
final class AmountPrinter {
    private static final int MOST_DECIMALS = 3;
    /** From here on digits are harder to read than words; below, CLDR's grouping serves. */
    private static final BigDecimal LARGE = BigDecimal.valueOf(1_000_000);

    private static final BigDecimal LARGE_IN_MYRIADS = BigDecimal.valueOf(10_000);

    private final Language language;
    private final boolean eastern;
    private final LocalizedNumberFormatter formatter;
    private final List<Scale> scales;

    AmountPrinter(Language language, Digits digits) {
        this.language = language;
        eastern = language == Language.ARABIC && digits == Digits.ARABIC_INDIC;
        formatter = NumberFormatter.withLocale(language.locale())
                .notation(Notation.simple())
                .symbols(NumberingSystem.getInstanceByName(eastern ? "arab" : "latn"))
                .precision(Precision.maxFraction(10));
        scales = scales(language);
    }

    String digits(BigDecimal amount) {
        return formatter.format(amount).toString();
    }

    /** A number that is no amount: a year, an hour, a position. */
    String ungrouped(int number) {
        return inItsDigits(Integer.toString(number));
    }

    /** Western digits of {@code text} made those of the edition. */
    String inItsDigits(String text) {
        return eastern
                ? text.chars()
                        .map(c -> c >= '0' && c <= '9' ? c - '0' + '٠' : c)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString()
                : text;
    }

    /** An amount on its own or before a noun. */
    String print(BigDecimal amount) {
        BigDecimal large = language.isWrittenWithoutSpaces() ? LARGE_IN_MYRIADS : LARGE;
        if (amount.abs().compareTo(large) < 0) {
            return digits(amount);
        }
        for (Scale scale : scales) {
            BigDecimal scaled = amount.divide(scale.value()).stripTrailingZeros();
            if (scaled.abs().compareTo(BigDecimal.ONE) >= 0 && scaled.scale() <= MOST_DECIMALS) {
                return digits(scaled) + (language == Language.JAPANESE ? "" : " ") + scale.word(scaled);
            }
        }
        return digits(amount);
    }

    /** Whether {@link #print} ends in a word that French follows with "de". */
    boolean endsInNoun(BigDecimal amount) {
        String printed = print(amount);
        return Character.isLetter(printed.codePointBefore(printed.length()));
    }

    private static List<Scale> scales(Language language) {
        return switch (language) {
            case INDONESIAN -> List.of(scale(12, "triliun"), scale(9, "miliar"), scale(6, "juta"));
            case ENGLISH -> List.of(scale(12, "trillion"), scale(9, "billion"), scale(6, "million"));
            case FRENCH ->
                List.of(
                        new Scale(BigDecimal.TEN.pow(9), "milliard", "milliards"),
                        new Scale(BigDecimal.TEN.pow(6), "million", "millions"));
            case CHINESE -> List.of(scale(12, "万亿"), scale(8, "亿"), scale(4, "万"));
            case JAPANESE -> List.of(scale(12, "兆"), scale(8, "億"), scale(4, "万"));
            case ARABIC ->
                List.of(
                        new Scale(BigDecimal.TEN.pow(12), "تريليون", "تريليونات"),
                        new Scale(BigDecimal.TEN.pow(9), "مليار", "مليارات"),
                        new Scale(BigDecimal.TEN.pow(6), "مليون", "ملايين"));
        };
    }

    private static Scale scale(int zeros, String word) {
        return new Scale(BigDecimal.TEN.pow(zeros), word, word);
    }

    private record Scale(BigDecimal value, String one, String several) {
        /** French takes the plural from 2 on; Arabic for 3 to 10 only (the counted noun's plural of paucity). */
        String word(BigDecimal count) {
            boolean arabic = several.equals("تريليونات") || several.equals("مليارات") || several.equals("ملايين");
            if (arabic) {
                boolean few = count.scale() <= 0
                        && count.compareTo(BigDecimal.valueOf(3)) >= 0
                        && count.compareTo(BigDecimal.TEN) <= 0;
                return few ? several : one;
            }
            return count.abs().compareTo(BigDecimal.valueOf(2)) >= 0 ? several : one;
        }
    }
}
