package org.alihwarta.desk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.alihwarta.story.StoryId;

/** Who has which story open for writing, in this process. Safe for use by several threads. */
public final class Presence {
    /** A page that is open says so four times as often. */
    private static final Duration LASTS = Duration.ofMinutes(1);

    private final Map<StoryId, Map<String, Instant>> open = new ConcurrentHashMap<>();
    private final Clock clock;

    public Presence(Clock clock) {
        this.clock = clock;
    }

    /** Notes that somebody has a story open, and tells who else has. */
    List<String> others(StoryId story, String account) {
        Instant gone = clock.instant().minus(LASTS);
        open.values().forEach(people -> people.values().removeIf(gone::isAfter));
        open.values().removeIf(Map::isEmpty);
        Map<String, Instant> people = open.computeIfAbsent(story, unused -> new ConcurrentHashMap<>());
        people.put(account, clock.instant());
        return people.keySet().stream()
                .filter(name -> !name.equals(account))
                .sorted()
                .toList();
    }
}
