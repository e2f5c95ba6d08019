package org.alihwarta.wordpress;

import java.time.Clock;
import org.alihwarta.database.Database;
import org.alihwarta.fetch.Fetcher;

/** A WordPress that we are in touch with, and what we know of its posts. Thread-safe. */
public final class WordPress {
    private final WordPressSite site;
    private final WordPressRest rest;
    private final WordPressPosts posts;

    /** Asks it nothing yet. */
    public WordPress(WordPressSite site, Fetcher fetcher, Database database, Clock clock) {
        this.site = site;
        rest = new WordPressRest(site, fetcher);
        posts = new WordPressPosts(database, clock);
    }

    WordPressSite site() {
        return site;
    }

    WordPressRest rest() {
        return rest;
    }

    WordPressPosts posts() {
        return posts;
    }

    String name() {
        return site.name();
    }
}
