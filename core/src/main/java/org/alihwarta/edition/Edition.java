package org.alihwarta.edition;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.alihwarta.language.Language;
import org.alihwarta.story.StoryId;
import org.jspecify.annotations.Nullable;

/**
 * A story's revision in one target language.
 *
 * @param revision the story's revision that it was made from
 * @param content absent until it has been translated
 * @param holds why it is held; empty unless {@code HELD}
 * @param overrulings findings that people have overruled
 * @param review who has read it and when; absent while nobody has
 * @param releasedAt when readers first saw this revision's edition
 */
public record Edition(
        StoryId story,
        Language language,
        int revision,
        EditionState state,
        @Nullable EditionContent content,
        List<Hold> holds,
        List<Overruling> overrulings,
        @Nullable Review review,
        @Nullable Instant releasedAt,
        Instant changedAt) {
    public Edition {
        holds = List.copyOf(holds);
        overrulings = List.copyOf(overrulings);
    }

    /** The content of an edition that has been translated, as every released one has. */
    public EditionContent requireContent() {
        return Objects.requireNonNull(content, () -> "the edition " + key() + " has not been translated");
    }

    /** This edition as readers see it who first see it at a time. */
    Edition shown(Instant at) {
        return new Edition(
                story, language, revision, EditionState.RELEASED, content, List.of(), overrulings, review, at, at);
    }

    public EditionKey key() {
        return new EditionKey(story, language, revision);
    }
}
