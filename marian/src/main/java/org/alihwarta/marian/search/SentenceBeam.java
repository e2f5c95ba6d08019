package org.alihwarta.marian.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.alihwarta.marian.network.Decoder;
import org.alihwarta.marian.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/** The beam of one sentence: its live hypotheses, and those that have ended. Not thread-safe. */
final class SentenceBeam {

    /** No real log probability is as low; a choice below has been ruled out. */
    static final float IMPOSSIBLE = -1e7f;

    private final Decoding decoding;
    private final Sentence sentence;
    private final WordChoices vocabulary;
    private final int endOfSentence;
    private final int sourceLength;
    private final Lattice lattice;
    private final List<Ended> ended = new ArrayList<>();
    private final Candidates candidates;
    private final @Nullable ConstrainedChoice constrained;
    private final int[] hypotheses;
    private final int[] words;
    private final int[] parents;
    private int live;

    SentenceBeam(Decoding decoding, Vocabulary target, Sentence sentence, WordChoices vocabulary) {
        int size = decoding.beamSize();
        this.decoding = decoding;
        this.sentence = sentence;
        this.vocabulary = vocabulary;
        this.endOfSentence = target.endOfSentence();
        this.sourceLength = sentence.ids().length;
        this.lattice = new Lattice(sourceLength, 2 * size * sourceLength);
        this.candidates = new Candidates(size);
        this.constrained = sentence.constraints().areNone()
                ? null
                : new ConstrainedChoice(sentence.constraints(), target, vocabulary);
        this.hypotheses = new int[size];
        this.words = new int[size];
        this.parents = new int[size];
        this.hypotheses[0] = Lattice.START;
        this.live = 1;
    }

    /** A hypothesis at its end. */
    private record Ended(int hypothesis, int length, float score) {}

    boolean isLive() {
        return live > 0 && !sentence.isUnwanted().getAsBoolean();
    }

    /** Whether the scores of all words are needed, not only of the best. */
    boolean isConstrained() {
        return constrained != null;
    }

    /** Live hypotheses. */
    int size() {
        return live;
    }

    /** How many hypotheses it may still hold: those that have ended keep their places, as in Marian. */
    int capacity() {
        return decoding.beamSize() - ended.size();
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
     */
    void advance(Decoder decoder, int time, int firstRow) {
        candidates.clear(capacity());
        if (constrained != null) {
            constrained.offer(decoder, firstRow, scores(), candidates);
        } else {
            for (int i = 0; i < live; i++) {
                offerContinuations(decoder, i, firstRow + i);
            }
        }
        int room = sourceLength + sentence.constraints().requiredPieces();
        continueWith(decoder, time + 1, firstRow, decoding.isFull(time + 1, room));
    }

    private float[] scores() {
        float[] scores = new float[live];
        for (int i = 0; i < live; i++) {
            scores[i] = lattice.score(hypotheses[i]);
        }
        return scores;
    }

    private void offerContinuations(Decoder decoder, int index, int row) {
        float before = lattice.score(hypotheses[index]);
        for (int rank = 0; rank < decoder.best(); rank++) {
            float score = decoder.score(row, rank);
            if (score < IMPOSSIBLE || !candidates.offer(before + score, index, decoder.choice(row, rank))) {
                return;
            }
        }
    }

    private void continueWith(Decoder decoder, int length, int firstRow, boolean isLast) {
        int[] next = new int[candidates.size()];
        int kept = 0;
        List<Integer> places = constrained == null ? List.of() : new ArrayList<>();
        for (int i = 0; i < candidates.size(); i++) {
            int word = vocabulary.word(candidates.choice(i));
            int hypothesis = lattice.add(hypotheses[candidates.parent(i)], word, candidates.score(i));
            decoder.copyAttention(
                    firstRow + candidates.parent(i),
                    lattice.attention(),
                    lattice.attentionOffset(hypothesis),
                    sourceLength);
            if (word == endOfSentence || isLast) {
                end(hypothesis, length, i);
            } else {
                next[kept] = hypothesis;
                words[kept] = word;
                parents[kept++] = candidates.parent(i);
                if (constrained != null) {
                    places.add(i);
                }
            }
        }
        System.arraycopy(next, 0, hypotheses, 0, kept);
        live = kept;
        if (constrained != null) {
            constrained.keep(places);
        }
    }

    /** A hypothesis without all that is required is none. */
    private void end(int hypothesis, int length, int candidate) {
        if (constrained == null || constrained.isWhole(candidate)) {
            float sum = lattice.score(hypothesis) - decoding.wordPenalty() * length;
            ended.add(new Ended(hypothesis, length, sum / (float) Math.pow(length, decoding.normalization())));
        }
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
