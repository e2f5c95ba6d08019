package org.alihwarta.memory.tmx;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * What came of reading a file.
 *
 * @param entries translation units ({@code tu}) of the file
 * @param units pairs of an Indonesian sentence and its translation
 * @param skipped what was not taken in, in entries or in their variants
 * @param codes inline codes that are no tags of a text and were left out
 */
public record TmxReport(long entries, long units, Map<Skipped, Long> skipped, long codes) {
    public TmxReport {
        Map<Skipped, Long> ordered = new EnumMap<>(Skipped.class);
        ordered.putAll(skipped);
        skipped = Collections.unmodifiableMap(ordered);
    }

    /** Why something was not taken in. */
    public enum Skipped {
        /** An entry without Indonesian. */
        NO_INDONESIAN,
        /** An entry with Indonesian in none of the site's other languages. */
        NO_TARGET,
        /** Text in a language that the site has not, or in Traditional Chinese. */
        OTHER_LANGUAGE,
        /** A segment without text. */
        EMPTY,
        /** A segment longer than any sentence. */
        TOO_LONG
    }
}
