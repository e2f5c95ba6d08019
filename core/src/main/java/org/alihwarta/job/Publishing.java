package org.alihwarta.job;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.alihwarta.audit.Actor;
import org.alihwarta.database.Database;
import org.alihwarta.edition.EditionKey;
import org.alihwarta.edition.Editions;
import org.alihwarta.error.AlihwartaException;
import org.alihwarta.language.Language;
import org.alihwarta.story.Manuscript;
import org.alihwarta.story.Retraction;
import org.alihwarta.story.Schedule;
import org.alihwarta.story.Stories;
import org.alihwarta.story.Story;
import org.alihwarta.story.StoryId;
import org.alihwarta.story.Taken;

/**
 * What people do with stories. One act is one transaction: the story changes, its editions wait in all languages and their jobs are
 * queued, or nothing happens at all. Thread-safe.
 */
public final class Publishing {
    private final Database database;
    private final Stories stories;
    private final Editions editions;
    private final JobQueue queue;
    private final Clock clock;

    public Publishing(Database database, Stories stories, Editions editions, JobQueue queue, Clock clock) {
        this.database = database;
        this.stories = stories;
        this.editions = editions;
        this.queue = queue;
        this.clock = clock;
    }

    /** Publishes a story now; does nothing to one that is published. */
    public Story publish(StoryId id, Actor actor) {
        return publish(id, clock.instant(), actor);
    }

    /**
     * Publishes a story that readers have known elsewhere.
     *
     * @param at when they first saw it
     */
    public Story publish(StoryId id, Instant at, Actor actor) {
        return database.transaction(() -> {
            Story story = stories.publish(id, at, actor);
            queue.removePublication(id);
            requestEditions(story, Urgency.ofPublication(story, at, clock.instant()), actor);
            editions.releaseReady(story, actor);
            return story;
        });
    }

    /** Has a story published by itself; its editions are made now, so that they appear with it. */
    public Story schedule(StoryId id, Schedule schedule, Actor actor) {
        return database.transaction(() -> {
            Story story = stories.schedule(id, schedule, actor);
            queue.addPublication(id, schedule.at());
            requestEditions(story, Urgency.ofChange(story), actor);
            return story;
        });
    }

    /** Takes a schedule or an embargo back; editions that are ready stay so. */
    public Story unschedule(StoryId id, Actor actor) {
        return database.transaction(() -> {
            queue.removePublication(id);
            return stories.unschedule(id, actor);
        });
    }

    /**
     * Publishes a scheduled story with all editions that are ready, if its time has come.
     *
     * @return when to look again; absent when there is nothing to wait for
     */
    Optional<Instant> publishWhenDue(StoryId id) {
        return database.transaction(() -> {
            Schedule schedule = stories.lock(id).schedule();
            if (schedule == null) {
                return Optional.empty();
            }
            if (clock.instant().isBefore(schedule.at())) {
                return Optional.of(schedule.at());
            }
            Story story = stories.publish(id, clock.instant(), Actor.SYSTEM);
            requestEditions(story, Urgency.ofChange(story), Actor.SYSTEM);
            editions.releaseReady(story, Actor.SYSTEM);
            return Optional.empty();
        });
    }

    /** Takes a story from readers in all languages, for ever. */
    public Story retract(StoryId id, Retraction.Ground ground, String reason, Actor actor) {
        return database.transaction(() -> {
            Story story = stories.retract(id, new Retraction(clock.instant(), ground, reason), actor);
            editions.withdraw(story, actor);
            return story;
        });
    }

    /**
     * Changes a story; the editions of a published one follow, and until they do readers keep those of the revision before.
     *
     * @param expected the revision that the change was made from; CONFLICT when the story has moved on
     */
    public Story revise(StoryId id, int expected, Manuscript manuscript, Actor actor) {
        return database.transaction(() -> {
            Story story = stories.revise(id, expected, manuscript, actor);
            requestEditions(story, Urgency.ofChange(story), actor);
            return story;
        });
    }

    /** Takes in a manuscript that may have come before, as {@link Stories#take}; a change of a published story reaches its editions. */
    public Taken take(Manuscript manuscript, Actor actor) {
        return database.transaction(() -> {
            Taken taken = stories.take(manuscript, actor);
            requestEditions(taken.story(), Urgency.ofChange(taken.story()), actor);
            return taken;
        });
    }

    /** Has a held edition translated again; CONFLICT when it is not held. */
    public void retry(EditionKey key, Actor actor) {
        if (!requestAgain(key, actor)) {
            throw AlihwartaException.conflict(
                    "The edition " + key + " is not held any more: look at the board for its state");
        }
    }

    /** Has everything translated that was held because no model served its language. */
    public List<EditionKey> retryHeld(Language language, Actor actor) {
        return editions.heldForModel(language).stream()
                .filter(key -> requestAgain(key, actor))
                .toList();
    }

    private boolean requestAgain(EditionKey key, Actor actor) {
        return database.transaction(() -> {
            stories.lock(key.story());
            boolean requested = editions.requestAgain(key, actor);
            if (requested) {
                queue.add(key, Urgency.NEWS);
            }
            return requested;
        });
    }

    private void requestEditions(Story story, Urgency urgency, Actor actor) {
        if (story.isPublic() || story.schedule() != null) {
            editions.request(story, actor).forEach(key -> queue.add(key, urgency));
        }
    }
}
