package org.alihwarta.marian.search;

/**
 * How translations are searched for; immutable.
 *
 * @param beamSize hypotheses kept for each sentence; one is greedy search
 * @param candidates how many translations are wanted for each sentence, at most {@code beamSize}
 * @param normalization the score is divided by the length to this power (Marian's {@code --normalize})
 * @param wordPenalty subtracted from the score for each piece before that (Marian's {@code --word-penalty})
 * @param lengthFactor a translation has at most this many times the pieces of its source ({@code --max-length-factor})
 * @param leastLimit but it may always have so many pieces: Marian takes the longest source of a batch for all of them, which
 *     would let a translation depend on its neighbours
 * @param allowsUnknown whether the unknown piece may be chosen ({@code --allow-unk})
 * @param sharesShortlist whether sentences that are given together choose among the words of all, as in a batch of Marian's;
 *     otherwise each has its own, and its translation does not depend on its neighbours
 */
public record Decoding(
        int beamSize,
        int candidates,
        float normalization,
        float wordPenalty,
        float lengthFactor,
        int leastLimit,
        boolean allowsUnknown,
        boolean sharesShortlist) {

    private static final int WIDEST_BEAM = 64;

    public Decoding {
        if (beamSize < 1 || beamSize > WIDEST_BEAM || candidates < 1 || candidates > beamSize) {
            throw new IllegalArgumentException("beam " + beamSize + " with " + candidates
                    + " candidates; expected 1 <= candidates <= beam <= " + WIDEST_BEAM);
        }
        if (!(lengthFactor > 0) || !(normalization >= 0)) {
            throw new IllegalArgumentException(
                    "length factor " + lengthFactor + ", normalization " + normalization + "; expected positive ones");
        }
    }

    /** One hypothesis, the quickest; the score is normalised by length. */
    public static Decoding greedy() {
        return beam(1);
    }

    /** A beam and its best translation, scores normalised by length. */
    public static Decoding beam(int size) {
        return new Decoding(size, 1, 1, 0, 3, 32, false, false);
    }

    public Decoding nBest(int wanted) {
        return new Decoding(
                beamSize, wanted, normalization, wordPenalty, lengthFactor, leastLimit, allowsUnknown, sharesShortlist);
    }

    public Decoding normalizedBy(float power) {
        return new Decoding(
                beamSize, candidates, power, wordPenalty, lengthFactor, leastLimit, allowsUnknown, sharesShortlist);
    }

    public Decoding withWordPenalty(float penalty) {
        return new Decoding(
                beamSize, candidates, normalization, penalty, lengthFactor, leastLimit, allowsUnknown, sharesShortlist);
    }

    public Decoding withLengthFactor(float factor) {
        return new Decoding(
                beamSize, candidates, normalization, wordPenalty, factor, leastLimit, allowsUnknown, sharesShortlist);
    }

    public Decoding withLeastLimit(int pieces) {
        return new Decoding(
                beamSize, candidates, normalization, wordPenalty, lengthFactor, pieces, allowsUnknown, sharesShortlist);
    }

    /** Lets sentences given together share a shortlist, to compare with Marian. */
    public Decoding withSharedShortlist() {
        return new Decoding(
                beamSize, candidates, normalization, wordPenalty, lengthFactor, leastLimit, allowsUnknown, true);
    }

    /** At least so wide a beam. */
    public Decoding widenedTo(int size) {
        return size <= beamSize
                ? this
                : new Decoding(
                        Math.min(size, WIDEST_BEAM),
                        candidates,
                        normalization,
                        wordPenalty,
                        lengthFactor,
                        leastLimit,
                        allowsUnknown,
                        sharesShortlist);
    }

    /** Whether a translation of {@code length} pieces is as long as one of {@code sourceLength} may get. */
    boolean isFull(int length, int sourceLength) {
        return length >= lengthFactor * sourceLength && length >= leastLimit;
    }
}
