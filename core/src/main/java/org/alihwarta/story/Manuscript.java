package org.alihwarta.story;

import java.util.List;
import java.util.stream.Stream;
import org.alihwarta.error.AlihwartaException;
import org.alihwarta.text.Document;
import org.jspecify.annotations.Nullable;

/**
 * What a newsroom hands in: everything of a story that people write.
 *
 * @param externalId the key of the system that it comes from, never blank
 * @param byline the reporters' names as shown
 * @param topics names of topics as the newsroom writes them
 * @param corrections notes to readers, oldest first
 */
public record Manuscript(
        @Nullable String externalId,
        Section section,
        @Nullable String byline,
        List<String> topics,
        Document document,
        List<Correction> corrections) {
    public Manuscript {
        if (externalId != null && externalId.isBlank()) {
            throw AlihwartaException.badInput(
                    "The external id of \"" + document.headline() + "\" is blank: leave it out");
        }
        topics = List.copyOf(topics);
        corrections = List.copyOf(corrections);
    }

    /** A story that comes from nowhere else, without byline, topics and corrections. */
    public static Manuscript of(Section section, Document document) {
        return new Manuscript(null, section, null, List.of(), document, List.of());
    }

    public Manuscript withDocument(Document changed) {
        return new Manuscript(externalId, section, byline, topics, changed, corrections);
    }

    /** This with one more correction. */
    public Manuscript corrected(Correction correction) {
        List<Correction> all =
                Stream.concat(corrections.stream(), Stream.of(correction)).toList();
        return new Manuscript(externalId, section, byline, topics, document, all);
    }
}
