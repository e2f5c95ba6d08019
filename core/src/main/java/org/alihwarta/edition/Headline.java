package org.alihwarta.edition;

import java.time.Instant;
import java.util.Optional;
import org.alihwarta.language.Language;
import org.alihwarta.story.Section;
import org.alihwarta.story.StoryId;
import org.alihwarta.text.Document;
import org.jspecify.annotations.Nullable;

/**
 * A story on a front or section page, in one language.
 *
 * @param document what readers get when they follow it
 * @param publishedAt when the story was first published in Indonesian
 * @param releasedAt when this language's text of it was released; equals {@code changedAt} of the story in Indonesian
 */
public record Headline(
        StoryId story,
        Language language,
        Section section,
        @Nullable String byline,
        Document document,
        Instant publishedAt,
        Instant releasedAt) {
    public String text() {
        return document.headline();
    }

    /** The lead or, without one, the first paragraph, to stand below the headline. */
    public Optional<String> teaser() {
        return document.summary();
    }
}
