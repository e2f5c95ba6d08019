package org.alihwarta.termbase;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.alihwarta.audit.Actor;
import org.alihwarta.audit.AuditLog;
import org.alihwarta.database.Database;
import org.alihwarta.database.Row;
import org.alihwarta.registry.Entity;
import org.alihwarta.registry.EntityTable;
import org.alihwarta.registry.Registry;
import org.jspecify.annotations.Nullable;

/**
 * The newsroom's registry entries, over those that come with the program. Thread-safe; a change is seen at once by the process that
 * makes it and within seconds by others.
 */
public final class Termbase {
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(3);

    private final Database database;
    private final AuditLog audit;
    private final Clock clock;
    private @Nullable Known known;

    public Termbase(Database database, AuditLog audit, Clock clock) {
        this.database = database;
        this.audit = audit;
        this.clock = clock;
    }

    /** The whole registry as it is now; the same object as long as nothing changes. */
    public synchronized Registry registry() {
        Instant now = clock.instant();
        Known last = known;
        if (last != null && now.isBefore(last.lookedAt().plus(LOOK_AGAIN))) {
            return last.registry();
        }
        String version = version();
        Registry registry = last != null && last.version().equals(version)
                ? last.registry()
                : Registry.bundled().with(own());
        known = new Known(registry, version, now);
        return registry;
    }

    /** The newsroom's own entries, by id. */
    public List<Entity> own() {
        return database.sql("select entity from registry_entry order by id").list(Termbase::entity);
    }

    public Optional<Entity> findOwn(String id) {
        return database.sql("select entity from registry_entry where id = ?", id)
                .find(Termbase::entity);
    }

    /** Adds entries, or writes those of the same id anew: all or none. */
    public void put(Collection<Entity> entities, Actor actor) {
        database.transaction(() -> {
            for (Entity entity : entities) {
                String row = EntityTable.writeTsv(List.of(entity));
                database.sql("""
                                insert into registry_entry (id, entity, changed_at) values (?, ?, ?)
                                on conflict (id) do update set entity = excluded.entity, changed_at = excluded.changed_at""", entity.id(), row, clock.instant()).update();
                audit.append(actor, new EntryChanged(entity.id(), row));
            }
            database.afterCommit(this::lookAgain);
        });
    }

    /** False when there is no such entry of the newsroom's own. */
    public boolean remove(String id, Actor actor) {
        return database.transaction(() -> {
            boolean removed =
                    database.sql("delete from registry_entry where id = ?", id).update() > 0;
            if (removed) {
                audit.append(actor, new EntryRemoved(id));
                database.afterCommit(this::lookAgain);
            }
            return removed;
        });
    }

    private synchronized void lookAgain() {
        known = null;
    }

    private String version() {
        return database.sql(
                        "select count(*) || ' ' || coalesce(max(changed_at)::text, '') as version from registry_entry")
                .only(row -> row.text("version"));
    }

    private static Entity entity(Row row) {
        return EntityTable.readTsv(row.text("entity"))
                .orRefuse("a stored entry")
                .get(0);
    }

    private record Known(Registry registry, String version, Instant lookedAt) {}
}
