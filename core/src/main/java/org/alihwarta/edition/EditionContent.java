package org.alihwarta.edition;

import java.util.List;
import org.alihwarta.story.Correction;
import org.alihwarta.text.Document;
import org.alihwarta.translation.TranslatedSegment;

/**
 * What an edition says.
 *
 * @param corrections the story's, translated
 * @param segments sentence by sentence with their provenance: those of the document in reading order, then those of the corrections,
 *     each of which counts as one more text after the document's
 */
public record EditionContent(Document document, List<Correction> corrections, List<TranslatedSegment> segments) {
    public EditionContent {
        corrections = List.copyOf(corrections);
        segments = List.copyOf(segments);
    }
}
