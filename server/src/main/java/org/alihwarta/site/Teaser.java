package org.alihwarta.site;

import java.util.List;
import org.alihwarta.story.StoryId;
import org.alihwarta.web.Moments.Moment;
import org.jspecify.annotations.Nullable;

/**
 * A story as lists show it.
 *
 * @param headline in pieces that should each stay on a line
 * @param summary its first paragraph, cut at a word; absent when it has no paragraph
 */
public record Teaser(
        StoryId story,
        List<String> headline,
        String href,
        String section,
        @Nullable String summary,
        Moment published) {
    public Teaser {
        headline = List.copyOf(headline);
    }
}
