package org.alihwarta.engine;

import java.util.List;

/**
 * One translation that an engine offers for a sentence.
 *
 * @param score length-normalised log probability where the engine gives one (0 is certain, lower is worse), otherwise NaN
 * @param alignment soft word alignment where the engine gives one, otherwise empty
 */
public record Candidate(String text, double score, List<Link> alignment) {
    public Candidate {
        alignment = List.copyOf(alignment);
    }

    /** An unscored, unaligned candidate, as remote engines give. */
    public static Candidate of(String text) {
        return new Candidate(text, Double.NaN, List.of());
    }

    /**
     * A stretch of the target that translates a stretch of the source.
     *
     * @param sourceStart char offset in the source sentence, inclusive; {@code sourceEnd} exclusive; likewise for the target
     * @param probability in (0, 1]
     */
    public record Link(int sourceStart, int sourceEnd, int targetStart, int targetEnd, double probability) {}
}
