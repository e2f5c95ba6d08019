package org.alihwarta.marian.search;

import java.util.Arrays;
import java.util.List;

/** All hypotheses of one sentence, each a word, its score so far and the hypothesis before; grows, never shrinks. */
final class Lattice {

    static final int START = -1;

    private final int sourceLength;
    private int[] words;
    private int[] befores;
    private float[] scores;
    private float[] attention;
    private int size;

    Lattice(int sourceLength, int expected) {
        this.sourceLength = sourceLength;
        words = new int[expected];
        befores = new int[expected];
        scores = new float[expected];
        attention = new float[expected * sourceLength];
    }

    int add(int before, int word, float score) {
        if (size == words.length) {
            words = Arrays.copyOf(words, 2 * size);
            befores = Arrays.copyOf(befores, 2 * size);
            scores = Arrays.copyOf(scores, 2 * size);
            attention = Arrays.copyOf(attention, 2 * size * sourceLength);
        }
        words[size] = word;
        befores[size] = before;
        scores[size] = score;
        return size++;
    }

    float score(int hypothesis) {
        return hypothesis == START ? 0 : scores[hypothesis];
    }

    /** Where the attention of a hypothesis is to be written: {@link #attentionOffset} on, one for each position. */
    float[] attention() {
        return attention;
    }

    int attentionOffset(int hypothesis) {
        return hypothesis * sourceLength;
    }

    Found trace(int end, int length, float score) {
        Integer[] path = new Integer[length];
        Float[] wordScores = new Float[length];
        float[][] alignment = new float[length][];
        int hypothesis = end;
        for (int i = length - 1; i >= 0; i--) {
            path[i] = words[hypothesis];
            wordScores[i] = scores[hypothesis] - score(befores[hypothesis]);
            int offset = attentionOffset(hypothesis);
            alignment[i] = Arrays.copyOfRange(attention, offset, offset + sourceLength);
            hypothesis = befores[hypothesis];
        }
        return new Found(List.of(path), List.of(wordScores), score, List.of(alignment));
    }
}
