package org.alihwarta.termbase;

import java.time.Instant;
import java.util.List;
import org.alihwarta.story.StoryId;
import org.jspecify.annotations.Nullable;

/**
 * A name that stories mention and the registry does not have.
 *
 * @param count how often, in the latest revisions of all stories
 * @param places where, the stories with most mentions first; at most five
 */
public record QueuedName(
        String name, @Nullable String acronym, long count, long stories, Instant firstSeenAt, List<Place> places) {
    public QueuedName {
        places = List.copyOf(places);
    }

    /** A story with its headline and the words around the first mention. */
    public record Place(StoryId story, String headline, String excerpt) {}
}
