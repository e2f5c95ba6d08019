package org.alihwarta.engine.remote;

/** Sorts out what cannot be a translation of a sentence; what may be one is the gates' to judge. */
final class Plausibility {
    /** Translations of short sentences may be many times as long; those of long ones are not. */
    private static final int LONGEST_RATIO = 4;

    private static final int ALLOWANCE = 60;

    private Plausibility() {}

    static boolean isPlausible(String sentence, String text) {
        return !text.isBlank()
                && text.length() <= LONGEST_RATIO * sentence.length() + ALLOWANCE
                && (sentence.contains("\n") || !text.strip().contains("\n"))
                && !text.contains("```");
    }
}
