package org.alihwarta.facts;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.alihwarta.language.Language;
import org.jspecify.annotations.Nullable;

/** Everything that begins with a number: money, percentages, quantities, ranges, scores, bare numbers; and money that begins with its sign. */
final class Amounts implements FactPattern {
    private static final Pattern BETWEEN = Pattern.compile(" ?[-–—~〜～至] ?| hingga | sampai | to | à | إلى ");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int HIGHEST_SCORE = 200;

    private final Numerals numerals;
    private final Names<String> currencies;
    private final Names<Unit> units;
    private final Pattern money;
    private final Pattern moneyBehind;
    private final Pattern unitBehind;
    private final Pattern percentBehind;
    private final Pattern percentBefore;

    Amounts(Language language, Numerals numerals) {
        this.numerals = numerals;
        currencies = new Currencies(language).names();
        units = Names.units(language);
        String end = language.isWrittenWithoutSpaces() ? "" : "(?![\\p{L}\\p{M}\\d])";
        money = ignoringCase("(" + currencies.pattern() + ")\\.?[ \u00A0]?(?=\\d)");
        moneyBehind = ignoringCase("[ \u00A0\u202F-]?(?:de |d['’]|of )?(" + currencies.pattern() + ")" + end);
        unitBehind = ignoringCase("[ \u00A0\u202F-]?(" + units.pattern() + ")" + end);
        percentBehind = ignoringCase(
                "[ \u00A0\u202F]?(?:%|(?:persen(?:nya)?|percent|per cent|pour cent|بالمئة|بالمائة|في المئة|في المائة)(?!\\p{L})|パーセント)");
        percentBefore = Pattern.compile("百分之");
    }

    @Override
    public @Nullable Fact at(String text, int start) {
        int sign = end(money, text, start);
        if (sign > 0) {
            return moneyAfterSign(text, start, sign);
        }
        int percent = end(percentBefore, text, start);
        Numeral number = numerals.at(text, percent > 0 ? percent : start);
        if (number == null) {
            return null;
        }
        if (percent > 0) {
            return new Fact(new Value.Percentage(number.amount()), start, number.end(), number.spelled());
        }
        Fact range = range(text, number);
        return range == null ? single(text, number) : range;
    }

    @Override
    public Stream<String> openings() {
        return Stream.of(currencies.forms(), numerals.openings(), Stream.of("百分之"))
                .flatMap(forms -> forms);
    }

    private @Nullable Fact moneyAfterSign(String text, int start, int afterSign) {
        Numeral number = numerals.at(text, afterSign);
        String currency = currencies.find(text.substring(start, afterSign).replaceAll("[. \u00A0]+$", ""));
        if (number == null || currency == null) {
            return null;
        }
        return new Fact(new Value.Money(number.amount(), currency), start, number.end(), false);
    }

    /** Two numerals with a dash or "to" between them; the later one's currency, unit or percent sign holds for both. */
    private @Nullable Fact range(String text, Numeral from) {
        int next = end(BETWEEN, text, from.end());
        Numeral to = next < 0 ? null : numerals.at(text, next);
        if (to == null || to.spelled() != from.spelled()) {
            return null;
        }
        Fact last = single(text, to);
        if (isYears(from, to, last.value())) {
            BigDecimal century = from.amount().subtract(from.amount().remainder(HUNDRED));
            Value years = new Value.Range(new Value.Count(from.amount()), new Value.Count(century.add(to.amount())));
            return new Fact(years, from.start(), to.end(), false);
        }
        if (isScore(from, to, last.value()) && text.charAt(from.end()) != ' ') {
            Value score = new Value.Score(from.amount().intValue(), to.amount().intValue());
            return new Fact(score, from.start(), to.end(), false);
        }
        // "2-3 juta" is two million to three million.
        boolean shared =
                from.scale().compareTo(BigDecimal.ONE) == 0 && from.amount().compareTo(BigDecimal.valueOf(1000)) < 0;
        BigDecimal first = shared ? from.amount().multiply(to.scale()) : from.amount();
        return new Fact(
                new Value.Range(like(last.value(), first), last.value()), from.start(), last.end(), from.spelled());
    }

    /** A game is written with the winner's goals first more often than not, or holds a nil; a range rises and does not start from nil. */
    private static boolean isScore(Numeral from, Numeral to, Value last) {
        BigDecimal highest = BigDecimal.valueOf(HIGHEST_SCORE);
        return last instanceof Value.Count
                && from.amount().scale() <= 0
                && to.amount().scale() <= 0
                && from.amount().max(to.amount()).compareTo(highest) < 0
                && (from.amount().compareTo(to.amount()) >= 0 || from.amount().signum() == 0);
    }

    /** {@code 1995-96}: the century holds for both. */
    private static boolean isYears(Numeral from, Numeral to, Value last) {
        int years = from.amount().intValue();
        return last instanceof Value.Count
                && !from.spelled()
                && from.amount().scale() <= 0
                && to.end() - to.start() == 2
                && years > 1000
                && years < 2100
                && to.amount().intValue() > years % 100;
    }

    private static Value like(Value kind, BigDecimal amount) {
        if (kind instanceof Value.Money money) {
            return new Value.Money(amount, money.currency());
        }
        if (kind instanceof Value.Quantity quantity) {
            return new Value.Quantity(amount, quantity.unit());
        }
        return kind instanceof Value.Percentage ? new Value.Percentage(amount) : new Value.Count(amount);
    }

    private Fact single(String text, Numeral number) {
        int end = number.end();
        int percent = end(percentBehind, text, end);
        if (percent > 0) {
            return new Fact(new Value.Percentage(number.amount()), number.start(), percent, number.spelled());
        }
        Matcher name = moneyBehind.matcher(text).region(end, text.length()).useTransparentBounds(true);
        String currency = name.lookingAt() ? currencies.find(name.group(1)) : null;
        if (currency != null) {
            return new Fact(new Value.Money(number.amount(), currency), number.start(), name.end(), number.spelled());
        }
        Matcher measure = unitBehind.matcher(text).region(end, text.length()).useTransparentBounds(true);
        Unit unit = measure.lookingAt() ? units.find(measure.group(1)) : null;
        return unit == null
                ? new Fact(new Value.Count(number.amount()), number.start(), end, number.spelled())
                : new Fact(new Value.Quantity(number.amount(), unit), number.start(), measure.end(), number.spelled());
    }

    /** Where the pattern that begins at {@code start} ends, or -1. */
    private static int end(Pattern pattern, String text, int start) {
        Matcher matcher = pattern.matcher(text).region(start, text.length()).useTransparentBounds(true);
        return matcher.lookingAt() ? matcher.end() : -1;
    }

    private static Pattern ignoringCase(String form) {
        return Pattern.compile(form, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
