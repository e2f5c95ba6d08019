package org.alihwarta.marian.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.alihwarta.marian.network.Decoder;

/** The beam of one sentence: its live hypotheses, and those that have ended. Not thread-safe. */
final class SentenceBeam {

    private final Decoding decoding;
    private final int endOfSentence;
    private final int sourceLength;
    private final Lattice lattice;
    private final List<Ended> ended = new ArrayList<>();
    private final Candidates candidates;
    private final int[] hypotheses;
    private final int[] words;
    private final int[] parents;
    private int live;

    SentenceBeam(Decoding decoding, int endOfSentence, int sourceLength) {
        int size = decoding.beamSize();
        this.decoding = decoding;
        this.endOfSentence = endOfSentence;
        this.sourceLength = sourceLength;
        this.lattice = new Lattice(sourceLength, 2 * size * sourceLength);
        this.candidates = new Candidates(size);
        this.hypotheses = new int[size];
        this.words = new int[size];
        this.parents = new int[size];
        this.hypotheses[0] = Lattice.START;
        this.live = 1;
    }

    /** A hypothesis at its end. */
    private record Ended(int hypothesis, int length, float score) {}

    boolean isLive() {
        return live > 0;
    }

    /** Live hypotheses. */
    int size() {
        return live;
    }

    /** How many hypotheses it may still hold: those that have ended keep their places, as in Marian. */
    int capacity() {
        return decoding.beamSize() - ended.size();
    }

    /** The words of a live hypothesis, from the last to the first. */
    int[] wordsBackwards(int index) {
        return lattice.wordsBackwards(hypotheses[index]);
    }

    /** The last word of a live hypothesis. */
    int word(int index) {
        return words[index];
    }

    /** The hypothesis of the step before that it continues. */
    int parent(int index) {
        return parents[index];
    }

    /**
     * Replaces the live hypotheses by their best continuations.
     *
     * @param time the number of words before this step
     * @param firstRow the decoder's row of the first live hypothesis
     * @param vocabulary the word of each of the decoder's choices, or none when they are the same
     */
    void advance(Decoder decoder, int time, int firstRow, int[] vocabulary) {
        candidates.clear(capacity());
        for (int i = 0; i < live; i++) {
            offerContinuations(decoder, i, firstRow + i);
        }
        continueWith(decoder, time + 1, firstRow, vocabulary, decoding.isFull(time + 1, sourceLength));
    }

    private void offerContinuations(Decoder decoder, int index, int row) {
        float before = lattice.score(hypotheses[index]);
        for (int rank = 0; rank < decoder.best(); rank++) {
            float score = decoder.score(row, rank);
            if (score < Restrictions.IMPOSSIBLE
                    || !candidates.offer(before + score, index, decoder.choice(row, rank))) {
                return;
            }
        }
    }

    private void continueWith(Decoder decoder, int length, int firstRow, int[] vocabulary, boolean isLast) {
        int[] next = new int[candidates.size()];
        int kept = 0;
        for (int i = 0; i < candidates.size(); i++) {
            int choice = candidates.choice(i);
            int word = vocabulary.length == 0 ? choice : vocabulary[choice];
            int hypothesis = lattice.add(hypotheses[candidates.parent(i)], word, candidates.score(i));
            decoder.copyAttention(
                    firstRow + candidates.parent(i),
                    lattice.attention(),
                    lattice.attentionOffset(hypothesis),
                    sourceLength);
            if (word == endOfSentence || isLast) {
                end(hypothesis, length);
            } else {
                next[kept] = hypothesis;
                words[kept] = word;
                parents[kept++] = candidates.parent(i);
            }
        }
        System.arraycopy(next, 0, hypotheses, 0, kept);
        live = kept;
    }

    private void end(int hypothesis, int length) {
        float sum = lattice.score(hypothesis) - decoding.wordPenalty() * length;
        ended.add(new Ended(hypothesis, length, sum / (float) Math.pow(length, decoding.normalization())));
    }

    /** The best that have ended, best first. */
    List<Found> found() {
        return ended.stream()
                .sorted(Comparator.comparing(Ended::score).reversed())
                .limit(decoding.candidates())
                .map(end -> lattice.trace(end.hypothesis(), end.length(), end.score()))
                .toList();
    }
}
