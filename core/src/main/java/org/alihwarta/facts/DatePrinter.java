package org.alihwarta.facts;

import com.ibm.icu.text.DateTimePatternGenerator;
import com.ibm.icu.text.SimpleDateFormat;
import com.ibm.icu.util.GregorianCalendar;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.DayOfWeek;
import java.util.Locale;
import org.alihwarta.language.Language;
import org.jspecify.annotations.Nullable;

/** Prints dates by CLDR's patterns for whatever parts of them are known, and times of day. */
final class DatePrinter {
    /** A year that begins on a Monday, to carry a weekday of which nothing else is known. */
    private static final int ANY_YEAR = 2024;

    private final Language language;
    private final AmountPrinter amounts;
    private final ULocale locale;

    DatePrinter(Language language, AmountPrinter amounts) {
        this.language = language;
        this.amounts = amounts;
        this.locale = language.locale();
    }

    String print(Value.CalendarDate date) {
        String skeleton = (date.year() == null ? "" : "y")
                + (date.month() == null ? "" : "MMMM")
                + (date.day() == null ? "" : "d");
        String printed = amounts.inItsDigits(formatted(date, skeleton));
        return date.weekday() == null ? printed : withWeekday(printed, date.weekday());
    }

    String print(Value.ClockTime time, String zone) {
        String hour = amounts.ungrouped(time.time().getHour());
        String minute = amounts.inItsDigits(
                String.format(Locale.ROOT, "%02d", time.time().getMinute()));
        String clock = hour + ":" + minute;
        return switch (language) {
            case INDONESIAN -> "pukul " + hour + "." + minute + (time.zone() == null ? "" : " " + time.zone());
            case ENGLISH -> (clock + " " + zone).strip();
            case FRENCH -> hour + "h" + minute + (zone.isEmpty() ? "" : ", " + zone);
            case CHINESE -> zone + clock;
            case JAPANESE -> zone + hour + "時" + minute + "分";
            case ARABIC -> (clock + " " + zone).strip();
        };
    }

    private String formatted(Value.CalendarDate date, String skeleton) {
        String pattern = DateTimePatternGenerator.getInstance(locale).getBestPattern(skeleton);
        SimpleDateFormat format = new SimpleDateFormat(pattern, locale);
        GregorianCalendar calendar = new GregorianCalendar(TimeZone.GMT_ZONE, locale);
        calendar.clear();
        calendar.set(orElse(date.year(), ANY_YEAR), orElse(date.month(), 1) - 1, orElse(date.day(), 1));
        format.setTimeZone(TimeZone.GMT_ZONE);
        return Numerals.flatten(format.format(calendar.getTime()));
    }

    private String withWeekday(String date, DayOfWeek weekday) {
        GregorianCalendar calendar = new GregorianCalendar(TimeZone.GMT_ZONE, locale);
        calendar.clear();
        calendar.set(ANY_YEAR, 0, weekday.getValue()); // 1 January 2024 is a Monday
        SimpleDateFormat format = new SimpleDateFormat("EEEE", locale);
        format.setTimeZone(TimeZone.GMT_ZONE);
        String name = format.format(calendar.getTime());
        return switch (language) {
            case CHINESE, JAPANESE -> date + "(" + name + ")";
            case FRENCH -> name + " " + date;
            case ARABIC -> name + "، " + date;
            case INDONESIAN, ENGLISH -> name + ", " + date;
        };
    }

    private static int orElse(@Nullable Integer number, int otherwise) {
        return number == null ? otherwise : number;
    }
}
