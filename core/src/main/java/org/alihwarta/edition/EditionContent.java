package org.alihwarta.edition;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.alihwarta.story.Correction;
import org.alihwarta.story.Story;
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

    /** All texts of a story that are translated: the document's, then the notes to readers. */
    public static List<String> sources(Story story) {
        List<String> texts = new ArrayList<>(story.document().texts());
        story.corrections().forEach(note -> texts.add(note.text()));
        return List.copyOf(texts);
    }

    /**
     * The content of a story's edition.
     *
     * @param texts one for one with {@link #sources}
     */
    public static EditionContent of(Story story, List<String> texts, List<TranslatedSegment> segments) {
        int documentTexts = texts.size() - story.corrections().size();
        List<Correction> notes = IntStream.range(0, story.corrections().size())
                .mapToObj(index -> story.corrections().get(index).withText(texts.get(documentTexts + index)))
                .toList();
        return new EditionContent(story.document().withTexts(texts.subList(0, documentTexts)), notes, segments);
    }
}
