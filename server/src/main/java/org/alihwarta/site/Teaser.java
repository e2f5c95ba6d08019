package org.alihwarta.site;

import org.alihwarta.web.Moments.Moment;
import org.jspecify.annotations.Nullable;

/**
 * A story as lists show it.
 *
 * @param summary its first paragraph, cut at a word; absent when it has no paragraph
 */
public record Teaser(
        String headline,
        String href,
        String section,
        @Nullable String summary,
        Moment published) {}
