package org.alihwarta.gate;

import org.alihwarta.language.Language;

/**
 * How long a translation of an Indonesian sentence usually is, counted in characters without white space.
 *
 * <p>{@code usual} is the median of target length by source length over sentences of at least 60 characters in the openly licensed prose
 * translated by people (4 to 10 thousand pairs per language: tico19, opensource-guide, bitcoin-org, debian-handbook and the like). {@code shortest} and
 * {@code longest} are multiples of {@code usual} near the outermost 0.3 % of those pairs; the upper ones are wider for Chinese and Japanese,
 * where names spelled out in Latin letters or kana make news longer than manuals.
 */
enum LengthModel {
    ENGLISH(0.90, 0.60, 0.71, 1.7),
    CHINESE(0.327, 0.53, 0.62, 3.0),
    JAPANESE(0.525, 0.46, 0.49, 1.8),
    ARABIC(0.787, 0.57, 0.59, 2.0),
    FRENCH(1.05, 0.57, 0.70, 1.8);

    private final double usual;
    private final double shortest;
    private final double suspicious;
    private final double longest;

    LengthModel(double usual, double shortest, double suspicious, double longest) {
        this.usual = usual;
        this.shortest = shortest;
        this.suspicious = suspicious;
        this.longest = longest;
    }

    static LengthModel of(Language target) {
        return switch (target) {
            case ENGLISH -> ENGLISH;
            case CHINESE -> CHINESE;
            case JAPANESE -> JAPANESE;
            case ARABIC -> ARABIC;
            case FRENCH -> FRENCH;
            case INDONESIAN -> throw new IllegalArgumentException("Indonesian is the source, not a target");
        };
    }

    /** The target's length by the usual one: 1 is usual, 0.5 half as long as usual. */
    double share(SentencePair pair) {
        return Words.length(pair.target()) / (usual * Math.max(1, Words.length(pair.source())));
    }

    /** @param least how much of the shortest length will do */
    boolean isTooShort(SentencePair pair, double least) {
        return share(pair) < shortest * least;
    }

    /** Shorter than all but about 1 % of good translations: a reviewer should see it. */
    boolean isSuspiciouslyShort(SentencePair pair) {
        return share(pair) < suspicious;
    }

    boolean isTooLong(SentencePair pair) {
        return share(pair) > longest;
    }
}
