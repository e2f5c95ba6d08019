package org.alihwarta.translation;

import java.util.List;
import org.alihwarta.text.Document;

/** A document in the target language, with the provenance and findings of every sentence in reading order. */
public record TranslatedDocument(Document document, List<TranslatedSegment> segments) {
    public TranslatedDocument {
        segments = List.copyOf(segments);
    }

    /** Whether any gate found a sentence that must not be published without a person. */
    public boolean isUnfit() {
        return segments.stream().anyMatch(TranslatedSegment::isBlocked);
    }
}
