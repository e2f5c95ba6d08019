package org.alihwarta.audit;

import java.util.UUID;
import org.alihwarta.language.Language;
import org.jspecify.annotations.Nullable;

/** What an event is about, as far as it is about a story or one of its editions. */
public record Subject(
        @Nullable UUID story,
        @Nullable Language language,
        @Nullable Integer revision) {
    /** About no story. */
    public static final Subject NONE = new Subject(null, null, null);

    public static Subject story(UUID story, int revision) {
        return new Subject(story, null, revision);
    }

    public static Subject edition(UUID story, Language language, int revision) {
        return new Subject(story, language, revision);
    }
}
