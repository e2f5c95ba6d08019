package org.alihwarta.edition;

import java.time.Instant;
import java.util.List;
import org.alihwarta.language.Language;
import org.alihwarta.story.StoryId;
import org.alihwarta.text.Document;
import org.alihwarta.translation.TranslatedSegment;
import org.jspecify.annotations.Nullable;

/**
 * A story's revision in one target language.
 *
 * @param revision the story's revision that it was made from
 * @param document the translated content; absent until it has been translated
 * @param segments sentence by sentence, in reading order; empty until translated
 * @param holds why it is held; empty unless {@code HELD}
 * @param releasedAt when readers first saw this revision's edition
 */
public record Edition(
        StoryId story,
        Language language,
        int revision,
        EditionState state,
        @Nullable Document document,
        List<TranslatedSegment> segments,
        List<Hold> holds,
        @Nullable Instant releasedAt,
        Instant changedAt) {
    public Edition {
        segments = List.copyOf(segments);
        holds = List.copyOf(holds);
    }
}
