package org.alihwarta.marian.shortlist;

/**
 * How much of a text shortlist is used, as after the file's name in Marian's {@code --shortlist}.
 *
 * @param frequent how many of the first words of the target vocabulary are always in
 * @param best the most words a source piece may bring
 * @param threshold a word must be more probable than that
 */
public record ShortlistLimits(int frequent, int best, float threshold) {

    /** What Marian takes when nothing is said. */
    public static final ShortlistLimits USUAL = new ShortlistLimits(100, 100, 0);

    public ShortlistLimits {
        if (frequent < 0 || best < 0 || Float.isNaN(threshold)) {
            throw new IllegalArgumentException(
                    "shortlist limits " + frequent + ", " + best + ", " + threshold + "; expected none below zero");
        }
    }
}
