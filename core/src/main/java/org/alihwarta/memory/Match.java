package org.alihwarta.memory;

/**
 * A unit that fits a sentence.
 *
 * @param id the unit's, to forget it by
 * @param score 101 in the same context, 100 for the same sentence, 1 to 99 for one that is alike
 */
public record Match(long id, Unit unit, int score) {
    /** The score of the same sentence between the same neighbours. */
    public static final int IN_CONTEXT = 101;
    /** The score of the same sentence. */
    public static final int EXACT = 100;

    public boolean isInContext() {
        return score == IN_CONTEXT;
    }
}
