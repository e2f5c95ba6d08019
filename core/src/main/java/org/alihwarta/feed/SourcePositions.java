package org.alihwarta.feed;

import java.time.Clock;
import java.util.Optional;
import org.alihwarta.database.Database;

/** How far what comes in again and again has been read. Thread-safe. */
public final class SourcePositions {
    private final Database database;
    private final Clock clock;

    public SourcePositions(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    public Optional<String> find(String source) {
        return database.sql("select position from source_position where source = ?", source)
                .find(row -> row.text("position"));
    }

    public void keep(String source, String position) {
        database.sql("""
                        insert into source_position (source, position, changed_at) values (?, ?, ?)
                        on conflict (source) do update set position = excluded.position, changed_at = excluded.changed_at""", source, position, clock.instant()).update();
    }
}
