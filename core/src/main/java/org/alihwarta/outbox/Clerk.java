package org.alihwarta.outbox;

import java.util.List;
import org.alihwarta.audit.AuditLog;
import org.alihwarta.audit.Entry;
import org.alihwarta.audit.Position;
import org.alihwarta.database.Database;

/** Reads the audit log and has letters written, each once however many processes read. Thread-safe. */
final class Clerk {
    private static final int ENTRIES_AT_ONCE = 200;

    private final Database database;
    private final AuditLog audit;
    private final Outbox outbox;
    private final String name;
    private final Author author;

    /** {@code name} is that of the author's place in the log, for ever; a new one begins with what happens next. */
    Clerk(Database database, AuditLog audit, Outbox outbox, String name, Author author) {
        this.database = database;
        this.audit = audit;
        this.outbox = outbox;
        this.name = name;
        this.author = author;
    }

    /** Takes its place in the log, so that nothing from now on is missed. */
    void begin() {
        database.sql(
                        "insert into audit_reader (name, position) values (?, ?) on conflict do nothing",
                        name,
                        audit.end().toString())
                .update();
    }

    /** Reads on; false when there is nothing more to read. */
    boolean read() {
        return database.transaction(() -> {
            List<String> places = database.sql(
                            "select position from audit_reader where name = ? for update skip locked", name)
                    .list(row -> row.text("position"));
            List<Entry> entries =
                    places.isEmpty() ? List.of() : audit.after(Position.parse(places.get(0)), ENTRIES_AT_ONCE);
            if (entries.isEmpty()) {
                return false;
            }
            entries.forEach(entry -> author.write(entry).forEach(outbox::add));
            String last = entries.get(entries.size() - 1).position().toString();
            database.sql("update audit_reader set position = ? where name = ?", last, name)
                    .update();
            return true;
        });
    }
}
