package org.alihwarta.story;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.alihwarta.audit.Actor;
import org.alihwarta.audit.AuditLog;
import org.alihwarta.database.Database;
import org.alihwarta.database.Json;
import org.alihwarta.database.Row;
import org.alihwarta.error.AlihwartaException;
import org.alihwarta.text.Document;
import org.jspecify.annotations.Nullable;

/**
 * The newsroom's stories with all their revisions. Thread-safe; every method is a transaction or part of the caller's.
 *
 * <p>A change here reaches no edition: that is the business of {@code org.alihwarta.job.Publishing}, by which people publish and revise.
 */
public final class Stories {
    private static final String CURRENT = """
            select s.id, s.external_id, s.first_published_at, r.*
            from story s join story_revision r on r.story = s.id and r.revision = s.revision
            """;

    private final Database database;
    private final AuditLog audit;
    private final Clock clock;

    public Stories(Database database, AuditLog audit, Clock clock) {
        this.database = database;
        this.audit = audit;
        this.clock = clock;
    }

    /** Adds a draft; refuses an external id that is taken (CONFLICT). */
    public Story add(Manuscript manuscript, Actor actor) {
        return database.transaction(() -> {
            lock(manuscript);
            findByExternalId(manuscript.externalId()).ifPresent(known -> {
                throw AlihwartaException.conflict("The external id \"" + known.externalId() + "\" belongs to story "
                        + known.id() + " already: revise that one");
            });
            return insert(manuscript, actor);
        });
    }

    /**
     * Stores a new revision.
     *
     * @param expected the revision that the change was made from; CONFLICT when the story has moved on
     * @return the story unchanged when the manuscript says nothing new
     */
    public Story revise(StoryId id, int expected, Manuscript manuscript, Actor actor) {
        return database.transaction(() -> {
            Story story = lock(id);
            if (story.revision() != expected) {
                throw AlihwartaException.conflict("Story " + id + " is at revision " + story.revision()
                        + ", the change was made from revision " + expected
                        + ": read it again and put the change into the newer text");
            }
            return story.manuscript().equals(manuscript) ? story : replace(story, manuscript, actor);
        });
    }

    /**
     * Takes in what may have come before: a manuscript is recognised by its external id, and one without by having the very text of a
     * story's current revision.
     */
    public Taken take(Manuscript manuscript, Actor actor) {
        return database.transaction(() -> {
            lock(manuscript);
            Optional<Story> known = manuscript.externalId() == null
                    ? findByText(manuscript.document())
                    : findByExternalId(manuscript.externalId());
            if (known.isEmpty()) {
                return new Taken.Added(insert(manuscript, actor));
            }
            Story story = lock(known.get().id());
            if (manuscript.externalId() == null || story.manuscript().equals(manuscript)) {
                return new Taken.Known(story);
            }
            return new Taken.Revised(replace(story, manuscript, actor));
        });
    }

    /** Marks a story as published; its first time stays for ever. */
    public Story publish(StoryId id, Instant at, Actor actor) {
        return database.transaction(() -> {
            Story story = lock(id);
            if (story.isPublished()) {
                return story;
            }
            database.sql("update story set first_published_at = ? where id = ?", at, id.value())
                    .update();
            audit.append(actor, new StoryPublished(id, story.revision(), at));
            return require(id);
        });
    }

    /** A story at its current revision. */
    public Optional<Story> find(StoryId id) {
        return database.sql(CURRENT + "where s.id = ?", id.value()).find(Stories::story);
    }

    /** As {@link #find}, NOT_FOUND when there is none. */
    public Story require(StoryId id) {
        return find(id).orElseThrow(() -> absent(id));
    }

    public Optional<Story> findByExternalId(@Nullable String externalId) {
        return database.sql(CURRENT + "where s.external_id = ?", externalId).find(Stories::story);
    }

    public Optional<Story> findRevision(StoryId id, int revision) {
        return history(id).stream()
                .filter(story -> story.revision() == revision)
                .findFirst();
    }

    /** All revisions, newest first. */
    public List<Story> history(StoryId id) {
        return database.sql("""
                        select s.id, s.external_id, s.first_published_at, r.*
                        from story s join story_revision r on r.story = s.id
                        where s.id = ?
                        order by r.revision desc""", id.value()).list(Stories::story);
    }

    /** Keeps everybody else from changing a story until the transaction ends. */
    public Story lock(StoryId id) {
        if (!database.sql("select id from story where id = ? for update", id.value())
                .hasRows()) {
            throw absent(id);
        }
        return require(id);
    }

    private Story insert(Manuscript manuscript, Actor actor) {
        StoryId id = StoryId.random();
        database.sql(
                        "insert into story (id, external_id, revision, section) values (?, ?, 1, ?)",
                        id.value(),
                        manuscript.externalId(),
                        manuscript.section().slug())
                .update();
        insertRevision(id, 1, manuscript);
        audit.append(actor, new StoryAdded(id, manuscript.document().headline()));
        return require(id);
    }

    private Story replace(Story story, Manuscript manuscript, Actor actor) {
        int revision = story.revision() + 1;
        insertRevision(story.id(), revision, manuscript);
        database.sql(
                        "update story set revision = ?, section = ?, external_id = ? where id = ?",
                        revision,
                        manuscript.section().slug(),
                        manuscript.externalId(),
                        story.id().value())
                .update();
        audit.append(
                actor,
                new StoryRevised(story.id(), revision, manuscript.document().headline()));
        return require(story.id());
    }

    private void insertRevision(StoryId id, int revision, Manuscript manuscript) {
        Json.Text document = StoryJson.JSON.write(manuscript.document());
        database.sql(
                        """
                        insert into story_revision
                            (story, revision, section, byline, topics, document, corrections, content_hash, changed_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                        id.value(),
                        revision,
                        manuscript.section().slug(),
                        manuscript.byline(),
                        manuscript.topics(),
                        document,
                        StoryJson.JSON.writeList(manuscript.corrections(), Correction.class),
                        hash(document),
                        clock.instant())
                .update();
    }

    private Optional<Story> findByText(Document document) {
        byte[] hash = hash(StoryJson.JSON.write(document));
        return database.sql(CURRENT + "where r.content_hash = ? order by s.id limit 1", (Object) hash)
                .find(Stories::story);
    }

    /** Two imports of one manuscript at once go one after the other, so that the second recognises the first. */
    private void lock(Manuscript manuscript) {
        String externalId = manuscript.externalId();
        String key =
                externalId == null ? StoryJson.JSON.write(manuscript.document()).value() : externalId;
        database.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))", key)
                .hasRows();
    }

    private static byte[] hash(Json.Text document) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(document.value().getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }

    private static Story story(Row row) {
        return new Story(
                new StoryId(row.uuid("id")),
                row.findText("external_id"),
                row.integer("revision"),
                new Section(row.text("section")),
                row.findText("byline"),
                row.texts("topics"),
                StoryJson.JSON.read(row.text("document"), Document.class),
                StoryJson.JSON.readList(row.text("corrections"), Correction.class),
                row.findInstant("first_published_at"),
                row.instant("changed_at"));
    }

    private static AlihwartaException absent(StoryId id) {
        return AlihwartaException.notFound("There is no story " + id);
    }
}
