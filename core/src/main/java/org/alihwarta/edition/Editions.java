package org.alihwarta.edition;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.alihwarta.audit.Actor;
import org.alihwarta.audit.AuditLog;
import org.alihwarta.database.Database;
import org.alihwarta.error.AlihwartaException;
import org.alihwarta.language.Language;
import org.alihwarta.story.Correction;
import org.alihwarta.story.Story;
import org.alihwarta.story.StoryId;
import org.alihwarta.translation.TranslatedSegment;
import org.jspecify.annotations.Nullable;

/**
 * The editions of all stories, one per language and revision, none ever deleted. Thread-safe; every method is a transaction or part of
 * the caller's.
 *
 * <p>An edition's life: requested, started, then held, sent to review, or released. A release takes the place of the one before in the same
 * transaction; whoever changes an edition's state holds its story's row, so that no revision is released over a newer one. What the
 * {@link ReleaseCheck} objects to is held instead, and readers keep the edition before.
 */
public final class Editions {
    private final Database database;
    private final AuditLog audit;
    private final ReleaseCheck check;
    private final Clock clock;

    /** Releases without a check of what readers will find. */
    public Editions(Database database, AuditLog audit, Clock clock) {
        this(database, audit, ReleaseCheck.NONE, clock);
    }

    public Editions(Database database, AuditLog audit, ReleaseCheck check, Clock clock) {
        this.database = database;
        this.audit = audit;
        this.check = check;
        this.clock = clock;
    }

    /** Has editions of a story's current revision waiting in all target languages; those of older revisions wait no more. */
    public List<EditionKey> request(Story story, Actor actor) {
        return database.transaction(() -> {
            supersede(story.id(), story.revision(), actor);
            return Language.targets().stream()
                    .map(language -> new EditionKey(story.id(), language, story.revision()))
                    .filter(key -> insert(key, actor))
                    .toList();
        });
    }

    /** Has a held edition waiting again; false when it is not held. */
    public boolean requestAgain(EditionKey key, Actor actor) {
        return database.transaction(() -> {
            boolean changed = move(key, EditionState.HELD, EditionState.WAITING);
            if (changed) {
                audit.append(actor, new EditionRequested(key));
            }
            return changed;
        });
    }

    /** Notes that a worker is at it; false when it waits no more and there is nothing to do. */
    public boolean start(EditionKey key) {
        return database.transaction(() -> {
            boolean changed = move(key, EditionState.WAITING, EditionState.TRANSLATING);
            if (changed) {
                audit.append(Actor.SYSTEM, new EditionStarted(key));
            }
            return changed || findState(key) == EditionState.TRANSLATING;
        });
    }

    /** Has an edition whose worker failed or died waiting for the next attempt. */
    public boolean waitAgain(EditionKey key) {
        return move(key, EditionState.TRANSLATING, EditionState.WAITING);
    }

    /**
     * Keeps an edition from readers, with the reasons.
     *
     * @param content what was translated, for people to look at; absent when nothing was
     */
    public void hold(EditionKey key, @Nullable EditionContent content, List<Hold> holds) {
        database.transaction(() -> {
            boolean wanted = lockIfIn(key, EnumSet.of(EditionState.WAITING, EditionState.TRANSLATING));
            keepContent(key, content);
            if (wanted) {
                keepBack(key, holds);
            }
        });
    }

    /**
     * Shows an edition to readers in place of the one before, unless the story has moved on meanwhile. While the story itself is not
     * published, the edition is kept ready instead.
     */
    public void release(EditionKey key, EditionContent content, Actor actor) {
        database.transaction(() -> {
            boolean wanted =
                    lockIfIn(key, EnumSet.of(EditionState.TRANSLATING, EditionState.HELD, EditionState.REVIEW));
            keepContent(key, content);
            if (!wanted) {
                return;
            }
            if (isPublished(key.story())) {
                showSound(key.story(), List.of(key), actor);
            } else {
                settle(key, EditionState.READY);
                audit.append(actor, new EditionReady(key));
            }
        });
    }

    /** Has an edition that has passed the gates waiting for a reviewer. */
    public void sendToReview(EditionKey key, EditionContent content) {
        database.transaction(() -> {
            boolean wanted = lockIfIn(key, EnumSet.of(EditionState.TRANSLATING));
            keepContent(key, content);
            if (wanted) {
                settle(key, EditionState.REVIEW);
                audit.append(Actor.SYSTEM, new ReviewRequested(key));
            }
        });
    }

    /** Shows everything that is ready of a story that has been published in this transaction. */
    public void releaseReady(Story story, Actor actor) {
        database.transaction(() -> {
            List<EditionKey> ready = database.sql("""
                            select story, language, revision from edition
                            where story = ? and state = 'READY' order by language""", story.id().value()).list(EditionRow::key);
            showSound(story.id(), ready, actor);
        });
    }

    /** Takes all editions of a story that was retracted from readers; what was still to come is given up. */
    public void withdraw(Story story, Actor actor) {
        database.transaction(() -> {
            database.sql("""
                            update edition set state = 'WITHDRAWN', changed_at = ? where story = ? and state = 'RELEASED'
                            returning story, language, revision""", clock.instant(), story.id().value())
                    .list(EditionRow::key)
                    .forEach(key -> audit.append(actor, new EditionWithdrawn(key)));
            supersede(story.id(), story.revision() + 1, actor);
        });
    }

    /** What readers see of a story in a target language. */
    public Optional<Edition> findReleased(StoryId story, Language language) {
        return database.sql("""
                        select e.* from edition e
                        join public_text t on t.story = e.story and t.language = e.language and t.revision = e.revision
                        where e.story = ? and e.language = ?""", story.value(), language.code()).find(EditionRow::edition);
    }

    /** What readers see of a story in all target languages that have it. */
    public Map<Language, Edition> released(StoryId story) {
        Map<Language, Edition> released = new EnumMap<>(Language.class);
        database.sql("""
                        select e.* from edition e
                        join public_text t on t.story = e.story and t.language = e.language and t.revision = e.revision
                        where e.story = ?""", story.value())
                .list(EditionRow::edition)
                .forEach(edition -> released.put(edition.language(), edition));
        return released;
    }

    public Optional<Edition> find(EditionKey key) {
        return history(key.story(), key.language()).stream()
                .filter(edition -> edition.revision() == key.revision())
                .findFirst();
    }

    /** The editions of all revisions, newest first. */
    public List<Edition> history(StoryId story, Language language) {
        return database.sql(
                        "select * from edition where story = ? and language = ? order by revision desc",
                        story.value(),
                        language.code())
                .list(EditionRow::edition);
    }

    /** The editions that readers first saw in a period, whether they still do or not, by that time. */
    public List<Edition> releasedBetween(Instant from, Instant until) {
        return database.sql("""
                        select * from edition
                        where released_at >= ? and released_at < ?
                        order by released_at, story, language""", from, until).list(EditionRow::edition);
    }

    /** The languages in which readers can read a story: Indonesian too, once it is published. */
    public Set<Language> releasedLanguages(StoryId story) {
        List<Language> languages = database.sql("select language from public_text where story = ?", story.value())
                .list(EditionRow::language);
        return languages.isEmpty() ? EnumSet.noneOf(Language.class) : EnumSet.copyOf(languages);
    }

    /** Editions of stories' current revisions that are held because no engine served their language. */
    public List<EditionKey> heldForModel(Language language) {
        return database.sql("""
                        select story, language, revision from edition
                        where state = 'HELD' and language = ? and holds @> '[{"type": "no-model"}]'
                        order by changed_at""", language.code()).list(EditionRow::key);
    }

    private boolean insert(EditionKey key, Actor actor) {
        int inserted = database.sql("""
                        insert into edition (story, language, revision, state, changed_at) values (?, ?, ?, 'WAITING', ?)
                        on conflict do nothing""", key.story().value(), key.language().code(), key.revision(), clock.instant())
                .update();
        if (inserted == 1) {
            audit.append(actor, new EditionRequested(key));
        }
        return inserted == 1;
    }

    /** What waits of revisions below {@code revision} waits no more. */
    private void supersede(StoryId story, int revision, Actor actor) {
        database.sql("""
                        update edition set state = 'SUPERSEDED', holds = '[]', changed_at = ?
                        where story = ? and revision < ? and state in ('WAITING', 'TRANSLATING', 'HELD', 'REVIEW', 'READY')
                        returning story, language, revision""", clock.instant(), story.value(), revision)
                .list(EditionRow::key)
                .forEach(key -> audit.append(actor, new EditionSuperseded(key)));
    }

    /** Shows those of a published story's editions that the check has nothing against, and holds the others. */
    private void showSound(StoryId story, List<EditionKey> keys, Actor actor) {
        if (keys.isEmpty()) {
            return;
        }
        List<EditionKey> sound = keys;
        List<EditionKey> unsound;
        do {
            Map<Language, Hold> objections = check.objections(story, publicWith(story, sound));
            unsound = sound.stream()
                    .filter(key -> objections.containsKey(key.language()))
                    .toList();
            for (EditionKey key : unsound) {
                keepBack(key, List.of(Objects.requireNonNull(objections.get(key.language()))));
            }
            // The others are looked at again: what is held is missing from their pages now.
            sound = sound.stream()
                    .filter(key -> !objections.containsKey(key.language()))
                    .toList();
        } while (!unsound.isEmpty() && !sound.isEmpty());
        sound.forEach(key -> show(key, actor));
    }

    /** The story's editions as readers will find them when these are shown, too. */
    private Map<Language, Edition> publicWith(StoryId story, List<EditionKey> keys) {
        Map<Language, Edition> editions = released(story);
        keys.forEach(key ->
                find(key).ifPresent(edition -> editions.put(key.language(), edition.shown(clock.instant()))));
        return editions;
    }

    private void keepBack(EditionKey key, List<Hold> holds) {
        database.sql(
                        """
                        update edition set state = 'HELD', holds = ?, changed_at = ?
                        where story = ? and language = ? and revision = ?""",
                        EditionJson.JSON.writeList(holds, Hold.class),
                        clock.instant(),
                        key.story().value(),
                        key.language().code(),
                        key.revision())
                .update();
        audit.append(Actor.SYSTEM, new EditionHeld(key, holds));
    }

    private void show(EditionKey key, Actor actor) {
        Instant now = clock.instant();
        database.sql("""
                        update edition set state = 'REPLACED', changed_at = ?
                        where story = ? and language = ? and state = 'RELEASED'""", now, key.story().value(), key.language().code()).update();
        database.sql("""
                        update edition set released_at = ?
                        where story = ? and language = ? and revision = ?""", now, key.story().value(), key.language().code(), key.revision())
                .update();
        settle(key, EditionState.RELEASED);
        audit.append(actor, new EditionReleased(key));
    }

    private void settle(EditionKey key, EditionState state) {
        database.sql(
                        """
                        update edition set state = ?, holds = '[]', changed_at = ?
                        where story = ? and language = ? and revision = ?""",
                        state,
                        clock.instant(),
                        key.story().value(),
                        key.language().code(),
                        key.revision())
                .update();
    }

    private boolean isPublished(StoryId story) {
        return database.sql("select id from story where id = ? and first_published_at is not null", story.value())
                .hasRows();
    }

    private boolean move(EditionKey key, EditionState from, EditionState to) {
        return database.sql(
                                """
                                update edition set state = ?, holds = '[]', changed_at = ?
                                where story = ? and language = ? and revision = ? and state = ?""",
                                to,
                                clock.instant(),
                                key.story().value(),
                                key.language().code(),
                                key.revision(),
                                from)
                        .update()
                == 1;
    }

    private @Nullable EditionState findState(EditionKey key) {
        return database.sql(
                        "select state from edition where story = ? and language = ? and revision = ?",
                        key.story().value(),
                        key.language().code(),
                        key.revision())
                .find(row -> row.constant("state", EditionState.class))
                .orElse(null);
    }

    /** Locks the story, then looks whether the edition is still in a state that wants this outcome. */
    private boolean lockIfIn(EditionKey key, Set<EditionState> wanted) {
        if (!database.sql(
                        "select id from story where id = ? for update",
                        key.story().value())
                .hasRows()) {
            throw AlihwartaException.notFound("There is no story " + key.story());
        }
        EditionState state = findState(key);
        return state != null && wanted.contains(state);
    }

    /** What was translated is kept even of a superseded edition: the next revision reuses its sentences. */
    private void keepContent(EditionKey key, @Nullable EditionContent content) {
        if (content == null) {
            return;
        }
        database.sql(
                        """
                        update edition set document = ?, corrections = ?, segments = ?
                        where story = ? and language = ? and revision = ? and state in ('TRANSLATING', 'HELD', 'SUPERSEDED')""",
                        EditionJson.JSON.write(content.document()),
                        EditionJson.JSON.writeList(content.corrections(), Correction.class),
                        EditionJson.JSON.writeList(content.segments(), TranslatedSegment.class),
                        key.story().value(),
                        key.language().code(),
                        key.revision())
                .update();
    }
}
