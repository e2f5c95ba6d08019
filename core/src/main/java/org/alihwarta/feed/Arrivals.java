package org.alihwarta.feed;

import java.util.Optional;
import java.util.function.Supplier;
import org.alihwarta.audit.Actor;
import org.alihwarta.error.AlihwartaException;
import org.alihwarta.error.AlihwartaException.Kind;
import org.alihwarta.feed.ImportReport.Line;
import org.alihwarta.feed.ImportReport.Outcome;
import org.alihwarta.intake.LanguageCheck;
import org.alihwarta.job.Publishing;
import org.alihwarta.language.Language;
import org.alihwarta.story.Manuscript;
import org.alihwarta.story.Stories;
import org.alihwarta.story.Story;
import org.alihwarta.story.StoryId;
import org.alihwarta.story.Taken;
import org.alihwarta.text.Document;
import org.alihwarta.wire.WireDesk;
import org.alihwarta.wire.WireDraft;
import org.jspecify.annotations.Nullable;

/** The door for stories from elsewhere, whose English ones become Indonesian drafts. Thread-safe. */
public final class Arrivals {
    private final Stories stories;
    private final Publishing publishing;
    private final Actor actor;
    private final @Nullable WireDesk wire;
    private final LanguageCheck languages = new LanguageCheck();

    /** {@code actor} is what the audit log says of whatever comes in here. */
    public Arrivals(Stories stories, Publishing publishing, Actor actor) {
        this(stories, publishing, actor, null);
    }

    /** {@code wire} makes Indonesian drafts of what is English; without it a story is taken in as it is. */
    public Arrivals(Stories stories, Publishing publishing, Actor actor, @Nullable WireDesk wire) {
        this.stories = stories;
        this.publishing = publishing;
        this.actor = actor;
        this.wire = wire;
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
        Document document = incoming.manuscript().document();
        if (wire != null
                && languages.find(document).filter(Language.ENGLISH::equals).isPresent()) {
            return takeEnglish(incoming.manuscript(), wire);
        }
        Taken taken = publishing.take(withOwnCorrections(incoming.manuscript()), actor);
        if (incoming.publishedAt() != null && !taken.story().isPublished()) {
            publishing.publish(taken.story().id(), incoming.publishedAt(), actor);
        }
        return taken;
    }

    /** Never published by itself, whatever the sender's habit: a person has to make a story of it. */
    private Taken takeEnglish(Manuscript english, WireDesk desk) {
        Optional<Story> known = Optional.ofNullable(english.externalId()).flatMap(stories::findByExternalId);
        Optional<WireDraft> before = known.flatMap(story -> desk.drafts().find(story.id()));
        if (known.isPresent()) {
            if (before.filter(draft -> draft.original().equals(english.document()))
                    .isPresent()) {
                return new Taken.Known(known.get());
            }
            if (before.filter(draft -> isUntouched(known.get(), draft)).isEmpty()) {
                desk.drafts().keepNewer(known.get().id(), english.document());
                return new Taken.Known(known.get());
            }
        }
        WireDraft draft = desk.translate(english.document());
        Manuscript indonesian = withOwnCorrections(english.withDocument(draft.document()));
        return desk.drafts().take(draft, () -> publishing.take(indonesian, actor));
    }

    /** Whether nobody has worked on a draft since the machine wrote it. */
    private static boolean isUntouched(Story story, WireDraft draft) {
        return !story.isPublished()
                && story.schedule() == null
                && story.document().equals(draft.document());
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
