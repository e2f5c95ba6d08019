package org.alihwarta.marian.search;

import java.util.List;

/**
 * One translation that the search found.
 *
 * @param words target ids; the last is the end of sentence unless the length ran out
 * @param wordScores the log probability of each word
 * @param score their sum, less word penalties, divided by a power of the length
 * @param alignment for each word, the attention over source positions, end of sentence included: {@code [words]
 *     [sourceLength]}
 */
public record Found(List<Integer> words, List<Float> wordScores, float score, List<float[]> alignment) {

    public Found {
        words = List.copyOf(words);
        wordScores = List.copyOf(wordScores);
        alignment = List.copyOf(alignment);
    }
}
