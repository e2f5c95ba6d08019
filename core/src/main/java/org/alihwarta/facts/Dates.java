package org.alihwarta.facts;

import java.time.DayOfWeek;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.alihwarta.language.Language;
import org.jspecify.annotations.Nullable;

/** Dates, from a whole one to a month alone; a weekday alone is no fact. */
final class Dates implements FactPattern {
    private final Names<Integer> months;
    private final Names<DayOfWeek> weekdays;
    private final List<Pattern> patterns;

    Dates(Language language) {
        months = Names.months(language);
        weekdays = Names.weekdays(language);
        String month = "(?<month>" + months.pattern() + ")\\.?";
        String weekday = "(?<weekday>" + weekdays.pattern() + ")";
        patterns = forms(language).stream()
                .map(form -> form.replace("MONTH", month).replace("WEEKDAY", weekday))
                .map(form -> form.replace("YEAR", "(?<year>[12]\\d{3})").replace("DAY", "(?<day>[0-3]?\\d)"))
                .map(form -> form.replace("MM", "(?<number>[01]?\\d)").replace(" ", "[ \u00A0\u202F]"))
                .map(form -> Pattern.compile(form, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE))
                .toList();
    }

    /** How dates are written, the longest form first; {@code 5/11} is read only where Indonesian desks write it, in brackets or with a year. */
    private static List<String> forms(Language language) {
        return switch (language) {
            case INDONESIAN ->
                List.of(
                        "(?:WEEKDAY,? )?\\(DAY/MM(?:/YEAR)?\\)",
                        "(?:WEEKDAY,? )?DAY/MM/YEAR(?!\\d)",
                        "(?:WEEKDAY,? )?\\(?DAY MONTH(?: YEAR)?(?![\\p{L}\\d])\\)?",
                        "MONTH YEAR(?!\\d)",
                        "MONTH(?![\\p{L}\\d])");
            case ENGLISH ->
                List.of(
                        "(?:WEEKDAY,? )?MONTH DAY(?:st|nd|rd|th)?(?:,? YEAR)?(?![\\d,]?\\d)",
                        "(?:WEEKDAY,? )?DAY(?:st|nd|rd|th)?(?: of)? MONTH(?:,? YEAR)?(?![\\p{L}\\d])",
                        "MONTH,?(?: of)? YEAR(?!\\d)",
                        "MONTH(?![\\p{L}\\d])");
            case FRENCH ->
                List.of(
                        "(?:WEEKDAY,? )?DAY(?:er)? MONTH(?: YEAR)?(?![\\p{L}\\d])",
                        "MONTH YEAR(?!\\d)",
                        "MONTH(?![\\p{L}\\d])");
            case CHINESE, JAPANESE ->
                List.of(
                        "(?:YEAR ?年 ?)?MM ?月 ?DAY ?[日号號](?: ?\\(?WEEKDAY\\)?)?",
                        "(?:YEAR ?年 ?)?MM ?月(?!間)",
                        "YEAR ?年(?![\\p{IsHan}]?[间間来])");
            case ARABIC ->
                List.of(
                        "(?:WEEKDAY،? )?DAY(?: من)?(?: شهر)? MONTH(?:/\\p{L}+(?: \\p{L}+)?)?(?:،? (?:عام |سنة )?YEAR)?(?![\\p{L}\\d])",
                        "MONTH(?:/\\p{L}+(?: \\p{L}+)?)?(?: من)?(?: عام)? YEAR(?!\\d)",
                        "(?:شهر )?MONTH(?![\\p{L}\\d])");
        };
    }

    @Override
    public @Nullable Fact at(String text, int start) {
        for (Pattern pattern : patterns) {
            Matcher matcher = pattern.matcher(text).region(start, text.length()).useTransparentBounds(true);
            if (matcher.lookingAt()) {
                Fact fact = fact(matcher);
                if (fact != null) {
                    return fact;
                }
            }
        }
        return null;
    }

    @Override
    public Stream<String> openings() {
        return Stream.of(months.forms(), weekdays.forms(), Stream.of("شهر")).flatMap(forms -> forms);
    }

    private @Nullable Fact fact(Matcher matcher) {
        Integer day = number(matcher, "day");
        String name = group(matcher, "month");
        Integer month = name == null ? number(matcher, "number") : months.find(name);
        if ((day != null && (day < 1 || day > 31)) || (month != null && (month < 1 || month > 12))) {
            return null;
        }
        Value.CalendarDate date =
                new Value.CalendarDate(number(matcher, "year"), month, day, weekdays.find(group(matcher, "weekday")));
        boolean spelled = matcher.group().chars().noneMatch(Character::isDigit);
        return new Fact(date, matcher.start(), matcher.end(), spelled);
    }

    private static @Nullable Integer number(Matcher matcher, String name) {
        String digits = group(matcher, name);
        return digits == null ? null : Integer.valueOf(digits);
    }

    private static @Nullable String group(Matcher matcher, String name) {
        return matcher.pattern().pattern().contains("(?<" + name + ">") ? matcher.group(name) : null;
    }
}
