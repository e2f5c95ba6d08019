package org.alihwarta.edition;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.alihwarta.language.Language;
import org.alihwarta.story.Section;
import org.alihwarta.story.StoryId;

/**
 * A published story with all languages in which readers can read it.
 *
 * @param languages Indonesian is always among them
 */
public record StoryVersions(StoryId story, Section section, Instant publishedAt, Map<Language, Version> languages) {
    public StoryVersions {
        Map<Language, Version> ordered = new EnumMap<>(Language.class);
        ordered.putAll(languages);
        languages = Collections.unmodifiableMap(ordered);
    }

    /**
     * What is needed to point at it.
     *
     * @param changedAt when this text was last released
     */
    public record Version(String headline, Instant changedAt) {}
}
