package org.alihwarta.story;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.alihwarta.database.Database;
import org.alihwarta.database.Json;

/**
 * What people have typed and not saved yet, one text per person and address that it is to be saved under. Thread-safe; every method is a
 * transaction or part of the caller's.
 */
public final class UnsavedTexts {
    private final Database database;
    private final Clock clock;

    public UnsavedTexts(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * A text.
     *
     * @param fields as they were kept, JSON
     */
    public record Text(String fields, Instant keptAt) {}

    /** Keeps a text in place of the one before. */
    public void keep(String account, String address, Json.Text fields) {
        database.sql("""
                        insert into unsaved (account, address, fields, kept_at) values (?, ?, ?, ?)
                        on conflict (account, address) do update set fields = excluded.fields, kept_at = excluded.kept_at""", account, address, fields, clock.instant()).update();
    }

    public Optional<Text> find(String account, String address) {
        return database.sql("select fields, kept_at from unsaved where account = ? and address = ?", account, address)
                .find(row -> new Text(row.text("fields"), row.instant("kept_at")));
    }

    public void forget(String account, String address) {
        database.sql("delete from unsaved where account = ? and address = ?", account, address)
                .update();
    }
}
