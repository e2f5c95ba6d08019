package org.alihwarta.site;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Stories in one language that have something in common, newest first: a section, a registered name, an author.
 *
 * @param kind what they have in common, in the reader's language; absent for a section, whose name says it
 * @param proof where a registered name can be read about; absent for others
 * @param until when its times will read otherwise
 */
public record ListPage(
        Frame frame,
        String name,
        @Nullable String kind,
        @Nullable String proof,
        List<Teaser> teasers,
        Paging paging,
        Instant until) {
    public ListPage {
        teasers = List.copyOf(teasers);
    }

    /**
     * Where in a long list a page stands.
     *
     * @param before the path of the page with newer stories; absent on the first
     * @param after the path of the page with older ones; absent on the last
     * @param place which page of how many, in words
     */
    public record Paging(@Nullable String before, @Nullable String after, String place) {}
}
