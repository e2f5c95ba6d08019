package org.alihwarta.edition;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.alihwarta.database.Database;
import org.alihwarta.database.Row;
import org.jspecify.annotations.Nullable;

/** Editions of all stories by their state, those first that have been in it for longest. Thread-safe. */
public final class EditionList {
    private final Database database;

    public EditionList(Database database) {
        this.database = database;
    }

    /**
     * The editions in some states after one that was seen last.
     *
     * @param after absent for the first page
     */
    public List<Item> in(Collection<EditionState> states, @Nullable Place after, int limit) {
        Place from = after == null ? Place.START : after;
        return database.sql("""
                        select story, language, revision, state, changed_at from edition
                        where state = any (?) and (changed_at, story || '/' || language || '/' || revision) > (?, ?)
                        order by changed_at, story || '/' || language || '/' || revision limit ?""", states.stream().map(Enum::name).toList(), from.changedAt(), from.edition(), limit)
                .list(EditionList::item);
    }

    private static Item item(Row row) {
        return new Item(EditionRow.key(row), row.constant("state", EditionState.class), row.instant("changed_at"));
    }

    /** An edition's line in the list. */
    public record Item(EditionKey edition, EditionState state, Instant changedAt) {
        public Place place() {
            return new Place(changedAt, edition.toString());
        }
    }

    /** Where in the list an edition stands. */
    public record Place(Instant changedAt, String edition) {
        static final Place START = new Place(Instant.EPOCH, "");
    }
}
