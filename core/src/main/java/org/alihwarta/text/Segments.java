package org.alihwarta.text;

import java.util.ArrayList;
import java.util.List;

/** The sentences of a document, in reading order. */
public final class Segments {
    private Segments() {}

    /**
     * All sentences of all {@link Document#texts()}. The segments of one text, joined with their gaps, are that text without the white
     * space around it; a blank text has no segment.
     */
    public static List<Segment> of(Document document) {
        return of(document.texts());
    }

    /** All sentences of texts that make no document, numbered likewise. */
    public static List<Segment> of(List<String> texts) {
        return of(texts, SentenceSplitter.indonesian());
    }

    /** The sentences of texts that are in English. */
    public static List<Segment> ofEnglish(List<String> texts) {
        return of(texts, SentenceSplitter.english());
    }

    private static List<Segment> of(List<String> texts, SentenceSplitter splitter) {
        List<Segment> segments = new ArrayList<>();
        for (int index = 0; index < texts.size(); index++) {
            for (SentenceSplitter.Sentence sentence : splitter.split(texts.get(index))) {
                segments.add(new Segment(index, sentence.text(), sentence.gap()));
            }
        }
        return List.copyOf(segments);
    }
}
