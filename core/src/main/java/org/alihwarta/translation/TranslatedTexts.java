package org.alihwarta.translation;

import java.util.Collections;
import java.util.List;
import org.alihwarta.engine.Candidate;

/**
 * Texts in the target language, one for one with the source texts, with the provenance and findings of every sentence in reading order.
 *
 * @param alignments for each segment which words of its target come from which of its source; empty where nobody knows
 */
public record TranslatedTexts(
        List<String> texts, List<TranslatedSegment> segments, List<List<Candidate.Link>> alignments) {
    /** Texts that nobody has aligned. */
    public TranslatedTexts(List<String> texts, List<TranslatedSegment> segments) {
        this(texts, segments, Collections.nCopies(segments.size(), List.of()));
    }

    public TranslatedTexts {
        texts = List.copyOf(texts);
        segments = List.copyOf(segments);
        alignments = List.copyOf(alignments);
    }
}
