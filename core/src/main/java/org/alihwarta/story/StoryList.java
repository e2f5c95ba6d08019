package org.alihwarta.story;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.alihwarta.database.Database;
import org.alihwarta.database.Row;
import org.jspecify.annotations.Nullable;

/** All stories, the last changed first, to be gone through page by page while they change. Thread-safe. */
public final class StoryList {
    private final Database database;

    public StoryList(Database database) {
        this.database = database;
    }

    /**
     * The stories after one that was seen last.
     *
     * @param after absent for the first page
     */
    public List<Item> after(@Nullable Place after, int limit) {
        List<@Nullable Object> parameters = new ArrayList<>();
        String beyond = "";
        if (after != null) {
            beyond = "where r.changed_at < ? or (r.changed_at = ? and s.id > ?)";
            parameters.addAll(List.of(after.changedAt(), after.changedAt(), after.story()));
        }
        parameters.add(limit);
        return database.sql("""
                        select s.id, s.external_id, s.revision, s.section, s.first_published_at, r.changed_at,
                            r.document ->> 'headline' as headline
                        from story s join story_revision r on r.story = s.id and r.revision = s.revision
                        %s
                        order by r.changed_at desc, s.id limit ?""".formatted(beyond), parameters.toArray()).list(StoryList::item);
    }

    private static Item item(Row row) {
        return new Item(
                new StoryId(row.uuid("id")),
                row.findText("external_id"),
                row.integer("revision"),
                new Section(row.text("section")),
                row.text("headline"),
                row.findInstant("first_published_at"),
                row.instant("changed_at"));
    }

    /** A story's line in the list. */
    public record Item(
            StoryId id,
            @Nullable String externalId,
            int revision,
            Section section,
            String headline,
            @Nullable Instant firstPublishedAt,
            Instant changedAt) {
        public Place place() {
            return new Place(changedAt, id.value());
        }
    }

    /** Where in the list a story stands. */
    public record Place(Instant changedAt, UUID story) {}
}
