package org.alihwarta.search;

import java.time.Instant;
import java.util.List;
import org.alihwarta.language.Language;
import org.alihwarta.story.Section;
import org.alihwarta.story.StoryId;
import org.jspecify.annotations.Nullable;

/**
 * Stories that were found.
 *
 * @param total how many there are in all, counted up to a limit
 * @param approximate whether nothing has the words as typed, so that these have similar ones
 * @param meant the query as it was probably meant; absent when nothing is better
 */
public record Found(
        List<Hit> hits,
        int total,
        boolean approximate,
        @Nullable String meant) {
    public Found {
        hits = List.copyOf(hits);
    }

    /**
     * A story.
     *
     * @param language in which it is shown
     * @param excerpt a part of its text; without marks when it was found in another language
     */
    public record Hit(
            StoryId story,
            Language language,
            Section section,
            String headline,
            Instant publishedAt,
            List<Fragment> excerpt) {
        public Hit {
            excerpt = List.copyOf(excerpt);
        }
    }

    /** A piece of an excerpt. */
    public record Fragment(String text, boolean marked) {}
}
