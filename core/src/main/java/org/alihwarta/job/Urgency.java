package org.alihwarta.job;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.alihwarta.story.Story;

/**
 * How much earlier than its time a story queues. Workers take the earliest first, so more urgent ones overtake, but only what came less
 * than the difference before them: a flood of breaking news holds other news up for half an hour at most, and news an archive for a week.
 */
enum Urgency {
    BREAKING(Duration.ofDays(7).plusMinutes(30)),
    NEWS(Duration.ofDays(7)),
    ARCHIVE(Duration.ZERO);

    /** What Indonesian newsrooms call a section, or a topic, of news that cannot wait. */
    private static final Set<String> BREAKING_NAMES =
            Set.of("breaking", "breaking news", "breaking-news", "kilat", "berita kilat");

    private static final Duration ARCHIVED_AFTER = Duration.ofDays(2);

    private final Duration headStart;

    Urgency(Duration headStart) {
        this.headStart = headStart;
    }

    /** Where in the queue what is asked for now stands. */
    Instant place(Instant now) {
        return now.minus(headStart);
    }

    Duration headStart() {
        return headStart;
    }

    /** Of a story that is published for the first time, perhaps long after readers saw it elsewhere. */
    static Urgency ofPublication(Story story, Instant published, Instant now) {
        return published.isBefore(now.minus(ARCHIVED_AFTER)) ? ARCHIVE : ofChange(story);
    }

    /** Of a story whose readers wait for what has changed. */
    static Urgency ofChange(Story story) {
        return Stream.concat(Stream.of(story.section().slug()), story.topics().stream())
                        .map(name -> name.strip().toLowerCase(Locale.ROOT))
                        .anyMatch(BREAKING_NAMES::contains)
                ? BREAKING
                : NEWS;
    }
}
