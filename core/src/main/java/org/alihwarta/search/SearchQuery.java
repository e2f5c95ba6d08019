package org.alihwarta.search;

import java.time.Instant;
import java.util.Optional;
import org.alihwarta.language.Language;
import org.alihwarta.story.Section;
import org.jspecify.annotations.Nullable;

/**
 * What a reader wants to find.
 *
 * @param words as typed, in whatever language; what stands in double quotes must stand so in the text
 * @param language the reader's, in which stories are shown where they have it
 * @param only a language that a story must have, in which it is shown then; absent when any will do
 */
public record SearchQuery(
        String words,
        Language language,
        @Nullable Language only,
        @Nullable Section section,
        @Nullable Instant since) {
    private static final int LONGEST = 200;

    public SearchQuery {
        words = words.strip();
        words = words.substring(0, Math.min(words.length(), LONGEST));
    }

    public static SearchQuery of(String words, Language language) {
        return new SearchQuery(words, language, null, null, null);
    }

    Optional<Section> findSection() {
        return Optional.ofNullable(section);
    }

    Optional<Instant> findSince() {
        return Optional.ofNullable(since);
    }
}
