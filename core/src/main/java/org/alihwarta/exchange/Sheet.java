package org.alihwarta.exchange;

import java.time.Instant;
import java.util.List;
import org.alihwarta.story.Manuscript;
import org.alihwarta.story.Section;
import org.alihwarta.text.Document;
import org.jspecify.annotations.Nullable;

/**
 * One text in one language, with what belongs to it.
 *
 * @param uri names it for ever, whatever becomes of its content
 * @param language BCP 47 tag; absent where the sender names none
 * @param section absent where the sender names none that we could use
 * @param version grows with every change
 * @param publishedAt absent for a draft
 * @param translatedFrom the uri of the original; absent for an original
 */
public record Sheet(
        String uri,
        @Nullable String language,
        Document document,
        @Nullable String byline,
        @Nullable Section section,
        List<String> topics,
        int version,
        @Nullable Instant publishedAt,
        @Nullable Instant changedAt,
        @Nullable String translatedFrom) {
    public Sheet {
        topics = List.copyOf(topics);
    }

    Sheet with(Document other) {
        return new Sheet(
                uri, language, other, byline, section, topics, version, publishedAt, changedAt, translatedFrom);
    }

    /** The sheet as a story to be taken in, known by its uri. */
    public Manuscript manuscript(Section fallback) {
        return new Manuscript(uri, section == null ? fallback : section, byline, topics, document, List.of());
    }
}
