package org.alihwarta.facts;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.text.MeasureFormat;
import com.ibm.icu.util.Measure;
import com.ibm.icu.util.ULocale;
import java.time.DayOfWeek;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alihwarta.language.Language;
import org.jspecify.annotations.Nullable;

/** Words that stand for values of one kind in one language, such as its months; forms are compared without case. */
final class Names<T> {
    /** Arabic may put them on any letter: {@code أَيَّار}. */
    private static final String VOWEL_SIGN = "[\\u064B-\\u0652\\u0670]";

    private final Map<String, T> values = new HashMap<>();

    void add(String form, T value) {
        if (!form.isBlank()) {
            values.putIfAbsent(key(form), value);
        }
    }

    @Nullable
    T find(@Nullable String form) {
        return form == null ? null : values.get(key(form));
    }

    Stream<String> forms() {
        return values.keySet().stream();
    }

    /** An alternation of all forms, the longest first; fails everywhere when there are none. */
    String pattern() {
        return values.isEmpty()
                ? "(?!)"
                : values.keySet().stream()
                        .sorted(Comparator.comparing(String::length).reversed())
                        .map(Names::written)
                        .collect(Collectors.joining("|", "(?:", ")"));
    }

    /** Months 1 to 12 as CLDR writes them, in full and short; the Levantine names too for Arabic. */
    static Names<Integer> months(Language language) {
        Names<Integer> names = new Names<>();
        List<ULocale> locales = language == Language.ARABIC
                ? List.of(language.locale(), new ULocale("ar_SY"), new ULocale("ar_MA"), new ULocale("ar_DZ"))
                : List.of(language.locale());
        for (ULocale locale : locales) {
            DateFormatSymbols symbols = new DateFormatSymbols(locale);
            for (int context : new int[] {DateFormatSymbols.FORMAT, DateFormatSymbols.STANDALONE}) {
                for (int width : new int[] {DateFormatSymbols.WIDE, DateFormatSymbols.ABBREVIATED}) {
                    String[] forms = symbols.getMonths(context, width);
                    for (int month = 0; month < 12; month++) {
                        names.add(forms[month], month + 1);
                    }
                }
            }
        }
        return names;
    }

    /** Days of the week as CLDR writes them in full; {@code 周三} beside {@code 星期三}; {@code Minggu} and {@code Ahad}. */
    static Names<DayOfWeek> weekdays(Language language) {
        Names<DayOfWeek> names = new Names<>();
        DateFormatSymbols symbols = new DateFormatSymbols(language.locale());
        for (int width : new int[] {DateFormatSymbols.WIDE, DateFormatSymbols.ABBREVIATED}) {
            String[] forms = symbols.getWeekdays(DateFormatSymbols.FORMAT, width);
            for (int day = 1; day <= 7; day++) {
                names.add(forms[day], DayOfWeek.of(day == 1 ? 7 : day - 1));
            }
        }
        if (language == Language.INDONESIAN) {
            names.add("Ahad", DayOfWeek.SUNDAY);
            names.add("Jum'at", DayOfWeek.FRIDAY);
        }
        return names;
    }

    /** Units as CLDR writes them behind any number: all plural forms, in full and short. */
    static Names<Unit> units(Language language) {
        Names<Unit> names = new Names<>();
        for (MeasureFormat.FormatWidth width :
                List.of(MeasureFormat.FormatWidth.WIDE, MeasureFormat.FormatWidth.SHORT)) {
            MeasureFormat format = MeasureFormat.getInstance(language.locale(), width);
            for (Unit unit : Unit.values()) {
                for (int count : new int[] {1, 2, 3, 11, 100}) {
                    String printed = format.format(new Measure(count, unit.measure()));
                    names.add(
                            Numerals.flatten(printed)
                                    .replaceAll("^[\\d\\s\u00A0\u202F\u200F]+", "")
                                    .strip(),
                            unit);
                }
            }
        }
        addNewsUnits(language, names);
        return names;
    }

    /** What news writes and CLDR does not know. Arabic takes the accusative after 11 to 99 (Ryding, ch. 15). */
    private static void addNewsUnits(Language language, Names<Unit> names) {
        if (language == Language.ARABIC) {
            names.add("ميلا", Unit.MILE);
            names.add("رطلا", Unit.POUND);
            names.add("ميلاً", Unit.MILE);
            names.add("رطلاً", Unit.POUND);
            names.add("كيلو متر", Unit.KILOMETER);
            names.add("كيلو متراً", Unit.KILOMETER);
        }
        if (language == Language.JAPANESE) {
            names.add("度", Unit.CELSIUS);
            names.add("重量ポンド", Unit.POUND);
        }
        if (language == Language.FRENCH) {
            names.add("° C", Unit.CELSIUS);
            names.add("milles", Unit.MILE); // Québec (Office québécois de la langue française)
        }
        if (language == Language.INDONESIAN) {
            names.add("mil", Unit.MILE);
            names.add("mil per jam", Unit.MILE_PER_HOUR);
            names.add("mph", Unit.MILE_PER_HOUR);
            names.add("ton", Unit.TON);
            names.add("hektar", Unit.HECTARE);
            names.add("km/jam", Unit.KILOMETER_PER_HOUR);
        }
    }

    /** A form with any kind of space, and with vowel signs or without. */
    private static String written(String form) {
        StringBuilder pattern = new StringBuilder();
        form.codePoints().forEach(letter -> {
            if (letter == ' ') {
                pattern.append("[ \u00A0\u202F]");
            } else {
                pattern.append(Pattern.quote(Character.toString(letter)));
                pattern.append(
                        Character.UnicodeScript.of(letter) == Character.UnicodeScript.ARABIC ? VOWEL_SIGN + "*" : "");
            }
        });
        return pattern.toString();
    }

    private static String key(String form) {
        return form.toLowerCase(Locale.ROOT).replaceAll("[\u00A0\u202F]", " ").replaceAll(VOWEL_SIGN, "");
    }
}
