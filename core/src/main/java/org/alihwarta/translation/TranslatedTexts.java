package org.alihwarta.translation;

import java.util.List;

/** Texts in the target language, one for one with the source texts, with the provenance and findings of every sentence in reading order. */
public record TranslatedTexts(List<String> texts, List<TranslatedSegment> segments) {
    public TranslatedTexts {
        texts = List.copyOf(texts);
        segments = List.copyOf(segments);
    }
}
