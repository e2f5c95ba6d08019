package org.alihwarta.story;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.alihwarta.audit.Actor;
import org.alihwarta.audit.AuditLog;
import org.alihwarta.database.Database;
import org.alihwarta.database.Json;
import org.alihwarta.database.Row;
import org.alihwarta.error.AlihwartaException;
import org.alihwarta.picture.PictureFile;
import org.alihwarta.text.Block;
import org.alihwarta.text.Document;
import org.jspecify.annotations.Nullable;

/**
 * The newsroom's stories with all their revisions. Thread-safe; every method is a transaction or part of the caller's.
 *
 * <p>A change here reaches no edition: that is the business of {@code org.alihwarta.job.Publishing}, by which people publish and revise.
 */
public final class Stories {
    private static final String CURRENT = """
            select s.id, s.external_id, s.first_published_at, s.release_at, s.embargoed, s.retraction, r.*
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

    /** Marks a story as published; its first time stays for ever. CONFLICT while it is under embargo. */
    public Story publish(StoryId id, Instant at, Actor actor) {
        return database.transaction(() -> {
            Story story = lock(id);
            if (story.isPublished()) {
                return story;
            }
            refuseUnderEmbargo(story);
            database.sql(
                            "update story set first_published_at = ?, release_at = null, embargoed = false where id = ?",
                            at,
                            id.value())
                    .update();
            audit.append(actor, new StoryPublished(id, story.revision(), at));
            return require(id);
        });
    }

    /** Has a story published at a time to come, in place of any other such time; CONFLICT when it is published. */
    public Story schedule(StoryId id, Schedule schedule, Actor actor) {
        return database.transaction(() -> {
            Story story = requireUnpublished(id);
            if (!schedule.at().isAfter(clock.instant())) {
                throw AlihwartaException.badInput(
                        "The time " + schedule.at() + " has passed: choose one to come, or publish now");
            }
            setSchedule(id, schedule.at(), schedule.embargo());
            audit.append(actor, new StoryScheduled(id, story.revision(), schedule.at(), schedule.embargo()));
            return require(id);
        });
    }

    /** Leaves a story's publication to people again; nothing happens to one that is not scheduled. */
    public Story unschedule(StoryId id, Actor actor) {
        return database.transaction(() -> {
            Story story = requireUnpublished(id);
            if (story.schedule() != null) {
                setSchedule(id, null, false);
                audit.append(actor, new ScheduleCancelled(id, story.revision()));
            }
            return require(id);
        });
    }

    /** Takes a story from readers for ever; CONFLICT when they have never seen it or it was retracted before. */
    public Story retract(StoryId id, Retraction retraction, Actor actor) {
        return database.transaction(() -> {
            Story story = lock(id);
            if (!story.isPublic()) {
                throw AlihwartaException.conflict("Story " + id
                        + (story.isPublished()
                                ? " was retracted before"
                                : " was never published: there is nothing to retract"));
            }
            database.sql("update story set retraction = ? where id = ?", StoryJson.JSON.write(retraction), id.value())
                    .update();
            audit.append(actor, new StoryRetracted(id, story.revision(), retraction.ground(), retraction.reason()));
            return require(id);
        });
    }

    /** The stories that are to be published by themselves. */
    public List<Story> scheduled() {
        return database.sql(CURRENT + "where s.release_at is not null order by s.release_at, s.id")
                .list(Stories::story);
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
                        select s.id, s.external_id, s.first_published_at, s.release_at, s.embargoed, s.retraction, r.*
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
        manuscript.corrections().stream()
                .filter(note -> !story.corrections().contains(note))
                .map(note -> new StoryCorrected(story.id(), revision, note.kind(), note.text()))
                .forEach(event -> audit.append(actor, event));
        story.corrections().stream()
                .filter(note -> manuscript.corrections().stream()
                        .noneMatch(kept -> kept.at().equals(note.at())))
                .map(note -> new CorrectionWithdrawn(story.id(), revision, note.kind(), note.text()))
                .forEach(event -> audit.append(actor, event));
        return require(story.id());
    }

    private Story requireUnpublished(StoryId id) {
        Story story = lock(id);
        if (story.isPublished()) {
            throw AlihwartaException.conflict("Story " + id + " is published already: nothing can be scheduled");
        }
        return story;
    }

    private void refuseUnderEmbargo(Story story) {
        Schedule schedule = story.schedule();
        if (schedule != null && schedule.embargo() && clock.instant().isBefore(schedule.at())) {
            throw AlihwartaException.conflict("Story " + story.id() + " is under embargo until " + schedule.at()
                    + ": wait, or lift the embargo first");
        }
    }

    private void setSchedule(StoryId id, @Nullable Instant at, boolean embargo) {
        database.sql("update story set release_at = ?, embargoed = ? where id = ?", at, embargo, id.value())
                .update();
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
        for (PictureFile picture : pictures(manuscript.document())) {
            database.sql(
                            "insert into story_picture (story, revision, hash) values (?, ?, ?)",
                            id.value(),
                            revision,
                            picture.hash())
                    .update();
        }
    }

    private static Collection<PictureFile> pictures(Document document) {
        return document.blocks().stream()
                .filter(Block.Picture.class::isInstance)
                .flatMap(block -> PictureFile.find(((Block.Picture) block).image()).stream())
                .collect(Collectors.toMap(PictureFile::hash, Function.identity(), (one, same) -> one))
                .values();
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
                schedule(row),
                retraction(row),
                row.instant("changed_at"));
    }

    private static @Nullable Schedule schedule(Row row) {
        Instant at = row.findInstant("release_at");
        return at == null ? null : new Schedule(at, row.flag("embargoed"));
    }

    private static @Nullable Retraction retraction(Row row) {
        String json = row.findText("retraction");
        return json == null ? null : StoryJson.JSON.read(json, Retraction.class);
    }

    private static AlihwartaException absent(StoryId id) {
        return AlihwartaException.notFound("There is no story " + id);
    }
}
