package org.alihwarta.site;

import org.jspecify.annotations.Nullable;

/**
 * Everything that makes pages which are the same for every reader.
 *
 * @param comments absent where readers may not comment
 */
public record SitePages(
        FrontPages fronts,
        ListPages lists,
        StoryPages stories,
        ServicePages services,
        @Nullable CommentPages comments) {}
