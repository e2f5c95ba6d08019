package org.alihwarta.feed;

import java.util.Optional;
import java.util.function.Supplier;
import org.alihwarta.audit.Actor;
import org.alihwarta.error.AlihwartaException;
import org.alihwarta.error.AlihwartaException.Kind;
import org.alihwarta.feed.ImportReport.Line;
import org.alihwarta.feed.ImportReport.Outcome;
import org.alihwarta.job.Publishing;
import org.alihwarta.story.Manuscript;
import org.alihwarta.story.Stories;
import org.alihwarta.story.Story;
import org.alihwarta.story.StoryId;
import org.alihwarta.story.Taken;

/** The door for stories from elsewhere. Thread-safe. */
public final class Arrivals {
    private final Stories stories;
    private final Publishing publishing;
    private final Actor actor;

    /** {@code actor} is what the audit log says of whatever comes in here. */
    public Arrivals(Stories stories, Publishing publishing, Actor actor) {
        this.stories = stories;
        this.publishing = publishing;
        this.actor = actor;
    }

    /**
     * Takes a story in. Whatever is wrong with it becomes a line of the report; only a newsroom that is not there throws.
     *
     * @param reading of the input, which may be what is wrong
     */
    public Line take(String input, Supplier<Incoming> reading) {
        Incoming incoming;
        try {
            incoming = reading.get();
        } catch (AlihwartaException unreadable) {
            Outcome outcome = unreadable.kind() == Kind.UNAVAILABLE ? Outcome.MISSED : Outcome.REFUSED;
            return new Line(input, outcome, String.valueOf(unreadable.getMessage()));
        }
        try {
            Taken taken = take(incoming);
            return new Line(input, outcome(taken), taken.story().document().headline());
        } catch (AlihwartaException failure) {
            if (failure.kind() == Kind.BUG || failure.kind() == Kind.UNAVAILABLE) {
                throw failure;
            }
            return new Line(input, Outcome.REFUSED, String.valueOf(failure.getMessage()));
        }
    }

    /** The story that has an external id. */
    public Optional<StoryId> find(String externalId) {
        return stories.findByExternalId(externalId).map(Story::id);
    }

    private Taken take(Incoming incoming) {
        Taken taken = publishing.take(withOwnCorrections(incoming.manuscript()), actor);
        if (incoming.publishedAt() != null && !taken.story().isPublished()) {
            publishing.publish(taken.story().id(), incoming.publishedAt(), actor);
        }
        return taken;
    }

    /** What readers were told here is not known where the story comes from, and must not be lost for that. */
    private Manuscript withOwnCorrections(Manuscript manuscript) {
        return stories.findByExternalId(manuscript.externalId())
                .map(story -> new Manuscript(
                        manuscript.externalId(),
                        manuscript.section(),
                        manuscript.byline(),
                        manuscript.topics(),
                        manuscript.document(),
                        story.corrections()))
                .orElse(manuscript);
    }

    private static Outcome outcome(Taken taken) {
        if (taken instanceof Taken.Added) {
            return Outcome.ADDED;
        }
        return taken instanceof Taken.Revised ? Outcome.REVISED : Outcome.KNOWN;
    }
}
