package org.alihwarta.web;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.RelativeDateTimeFormatter;
import com.ibm.icu.text.RelativeDateTimeFormatter.Direction;
import com.ibm.icu.text.RelativeDateTimeFormatter.RelativeDateTimeUnit;
import com.ibm.icu.util.TimeZone;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.alihwarta.language.Language;
import org.jspecify.annotations.Nullable;

/** Says times as readers of a language do, by the rules of CLDR, in the newsroom's time zone. Safe for use by several threads. */
public final class Moments {
    private static final Duration STILL_RELATIVE = Duration.ofDays(7);
    private static final String DATE_AND_TIME = "yMMMMdjmmz";

    private final Clock clock;
    private final ZoneId zone;

    public Moments(Clock clock, ZoneId zone) {
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * A time as it is shown.
     *
     * @param iso for machines, in the {@code datetime} attribute
     * @param relative {@code 2 hours ago}; absent when it is too long ago to mean anything
     * @param absolute date, time and zone
     * @param until when {@code relative} will read otherwise
     */
    public record Moment(String iso, @Nullable String relative, String absolute, Instant until) {}

    public Moment show(Instant instant, Language language) {
        return new Moment(instant.toString(), relative(instant, language), absolute(instant, language), until(instant));
    }

    /** So long from now. */
    public Instant later(Duration duration) {
        return clock.instant().plus(duration);
    }

    /** When {@link #today} will read otherwise. */
    public Instant tomorrow() {
        return clock.instant()
                .atZone(zone)
                .toLocalDate()
                .plusDays(1)
                .atStartOfDay(zone)
                .toInstant();
    }

    /** The next full minute, hour or day of its age. */
    private Instant until(Instant instant) {
        Duration age = Duration.between(instant, clock.instant());
        if (age.isNegative()) {
            return instant;
        }
        if (age.compareTo(STILL_RELATIVE) >= 0) {
            return Instant.MAX;
        }
        if (age.toHours() < 1) {
            return instant.plus(Duration.ofMinutes(age.toMinutes() + 1));
        }
        return instant.plus(age.toDays() < 1 ? Duration.ofHours(age.toHours() + 1) : Duration.ofDays(age.toDays() + 1));
    }

    public String absolute(Instant instant, Language language) {
        DateFormat format = DateFormat.getInstanceForSkeleton(DATE_AND_TIME, language.locale());
        format.setTimeZone(TimeZone.getTimeZone(zone.getId()));
        return format.format(instant.toEpochMilli());
    }

    /** Today's date, in full, for the head of the front page. */
    public String today(Language language) {
        DateFormat format = DateFormat.getInstanceForSkeleton("yMMMMEEEEd", language.locale());
        format.setTimeZone(TimeZone.getTimeZone(zone.getId()));
        return format.format(clock.millis());
    }

    private @Nullable String relative(Instant instant, Language language) {
        Duration age = Duration.between(instant, clock.instant());
        if (age.isNegative() || age.compareTo(STILL_RELATIVE) >= 0) {
            return null;
        }
        RelativeDateTimeFormatter format = RelativeDateTimeFormatter.getInstance(language.locale());
        if (age.toMinutes() < 1) {
            return format.format(Direction.PLAIN, RelativeDateTimeFormatter.AbsoluteUnit.NOW);
        }
        if (age.toHours() < 1) {
            return format.formatNumeric((double) -age.toMinutes(), RelativeDateTimeUnit.MINUTE);
        }
        if (age.toDays() < 1) {
            return format.formatNumeric((double) -age.toHours(), RelativeDateTimeUnit.HOUR);
        }
        return format.formatNumeric((double) -age.toDays(), RelativeDateTimeUnit.DAY);
    }
}
