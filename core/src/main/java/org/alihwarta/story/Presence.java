package org.alihwarta.story;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.alihwarta.database.Database;

/** Who has which story open for writing, on whichever server. Thread-safe; every method is a transaction or part of the caller's. */
public final class Presence {
    /** A page that is open says so four times as often. */
    private static final Duration LASTS = Duration.ofMinutes(1);

    private final Database database;
    private final Clock clock;

    public Presence(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Notes that somebody has a story open, and tells who else has. */
    public List<String> others(StoryId story, String account) {
        Instant now = clock.instant();
        Instant gone = now.minus(LASTS);
        return database.transaction(() -> {
            database.sql("delete from presence where seen_at < ?", gone).update();
            database.sql("""
                            insert into presence (story, account, seen_at) values (?, ?, ?)
                            on conflict (story, account) do update set seen_at = excluded.seen_at""", story.value(), account, now).update();
            return database.sql(
                            "select account from presence where story = ? and account <> ? order by account",
                            story.value(),
                            account)
                    .list(row -> row.text("account"));
        });
    }
}
