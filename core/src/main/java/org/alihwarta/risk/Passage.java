package org.alihwarta.risk;

import java.util.ArrayList;
import java.util.List;
import org.alihwarta.text.SentenceSplitter;

/**
 * A text of a story.
 *
 * @param index in reading order, the headline 0
 */
public record Passage(int index, Kind kind, String text) {
    /** What part of the story it is. */
    public enum Kind {
        HEADLINE,
        BODY,
        CAPTION,
        RELATED
    }

    /** Its sentences with their places. */
    List<Sentence> sentences() {
        List<Sentence> sentences = new ArrayList<>();
        int start = text.length() - text.stripLeading().length();
        for (SentenceSplitter.Sentence sentence : SentenceSplitter.indonesian().split(text)) {
            sentences.add(new Sentence(sentence.text(), start));
            start += sentence.text().length() + sentence.gap().length();
        }
        return sentences;
    }

    /** A sentence that begins at {@code start} of its passage. */
    record Sentence(String text, int start) {
        int end() {
            return start + text.length();
        }
    }
}
