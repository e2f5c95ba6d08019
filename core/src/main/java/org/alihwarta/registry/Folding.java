package org.alihwarta.registry;

import java.text.Normalizer;

/**
 * Makes writings of one name alike, character by character: case, accents, apostrophes, hyphens, spaces; for Arabic the vowel signs,
 * tatweel, hamza seats, final ya and ta marbuta, which newspapers write as they please, and the two letters for a foreign g (jim in Cairo, ghayn in
 * Beirut).
 */
final class Folding {
    private static final int TABLE = 0x2100;
    private static final char[] FOLDED = new char[TABLE];

    static {
        for (char c = 0; c < TABLE; c++) {
            FOLDED[c] = compute(c);
        }
    }

    private Folding() {}

    static char fold(char c) {
        if (c < TABLE) {
            return FOLDED[c];
        }
        return c == '\u3000' ? ' ' : c;
    }

    /** Whether a character is skipped: marks above letters, tatweel, soft hyphen, joiners and direction marks. */
    static boolean isIgnorable(char c) {
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK -> c != '\u3099' && c != '\u309A';
            case Character.FORMAT -> true;
            default -> c == '\u0640';
        };
    }

    private static char compute(char c) {
        if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
            return ' ';
        }
        return switch (c) {
            case '\u2018', '\u2019', '\u02BC', '\u02BB', '`', '\u00B4' -> '\'';
            case '\u2010', '\u2011', '\u2012', '\u2013' -> '-';
            case '\u0623', '\u0625', '\u0622', '\u0671' -> '\u0627';
            case '\u0649' -> '\u064A';
            case '\u0629' -> '\u0647';
            case '\u062C' -> '\u063A';
            default -> Character.isDigit(c) ? (char) ('0' + Character.digit(c, 10)) : withoutAccent(c);
        };
    }

    private static char withoutAccent(char c) {
        String parts = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD);
        boolean accented = parts.length() > 1
                && Character.isLetter(parts.charAt(0))
                && parts.substring(1).chars().allMatch(mark -> Character.getType(mark) == Character.NON_SPACING_MARK);
        return Character.toLowerCase(accented ? parts.charAt(0) : c);
    }
}
