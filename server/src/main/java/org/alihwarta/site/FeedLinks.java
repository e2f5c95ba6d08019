package org.alihwarta.site;

import java.util.List;

/** The feeds that belong to a list of stories. */
final class FeedLinks {
    private FeedLinks() {}

    /**
     * Both kinds.
     *
     * @param list the list's path, with a slash at its end
     */
    static List<Frame.Feed> of(String list, String title) {
        return List.of(
                new Frame.Feed("application/atom+xml", title, list + Addresses.ATOM),
                new Frame.Feed("application/rss+xml", title, list + Addresses.RSS));
    }
}
