package org.alihwarta.reading;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.alihwarta.database.Database;
import org.alihwarta.language.Language;
import org.alihwarta.story.StoryId;

/**
 * How often stories are read: sums per story, language and hour, and nothing else. No reader is recognised, so one who comes twice counts
 * twice. Thread-safe; counts are kept in memory until {@link #save}.
 */
public final class Readings {
    private static final Duration KEPT = Duration.ofDays(14);

    private final Database database;
    private final Clock clock;
    private final Map<Hourly, LongAdder> unsaved = new ConcurrentHashMap<>();

    public Readings(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    public void count(StoryId story, Language language) {
        Hourly hourly = new Hourly(story, language, clock.instant().truncatedTo(ChronoUnit.HOURS));
        unsaved.computeIfAbsent(hourly, unused -> new LongAdder()).increment();
    }

    /** Adds what was counted to the database, and drops what is too old to matter. */
    public void save() {
        for (Hourly hourly : List.copyOf(unsaved.keySet())) {
            LongAdder counted = unsaved.remove(hourly);
            if (counted != null) {
                save(hourly, counted.sum());
            }
        }
        database.sql("delete from story_reading where hour < ?", clock.instant().minus(KEPT))
                .update();
    }

    /** The stories of a language that were read most since a time, as far as has been saved. */
    public List<StoryId> mostRead(Language language, Instant since, int most) {
        return database.sql("""
                        select story, sum(readings) as total from story_reading
                        where language = ? and hour >= ?
                        group by story order by total desc, story limit ?""", language.code(), since.truncatedTo(ChronoUnit.HOURS), most)
                .list(row -> new StoryId(row.uuid("story")));
    }

    private void save(Hourly hourly, long readings) {
        database.sql("""
                        insert into story_reading (story, language, hour, readings) values (?, ?, ?, ?)
                        on conflict (story, language, hour) do update set readings = story_reading.readings + excluded.readings""", hourly.story().value(), hourly.language().code(), hourly.hour(), readings)
                .update();
    }

    private record Hourly(StoryId story, Language language, Instant hour) {}
}
