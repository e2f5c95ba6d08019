package org.alihwarta.api;

import java.time.Instant;
import org.alihwarta.error.AlihwartaException;
import org.alihwarta.story.Schedule;
import org.jspecify.annotations.Nullable;

/**
 * When a story is to be published by itself.
 *
 * @param embargo whether nobody may publish it earlier
 */
public record ScheduleInput(@Nullable Instant at, @Nullable Boolean embargo) {
    Schedule requireSchedule() {
        if (at == null) {
            throw AlihwartaException.badInput(
                    "\"at\" is missing: give a time with its offset, such as" + " 2026-02-11T09:05:00+07:00");
        }
        return new Schedule(at, Boolean.TRUE.equals(embargo));
    }
}
