package org.alihwarta.evaluation;

import com.atilika.kuromoji.dict.CharacterDefinitions;
import java.util.Map;

/** The kinds of characters by which MeCab guesses words, as {@code char.def} of mecab-ipadic defines them. */
final class MecabCharacters {
    private static final int ALPHABETIC = 0;
    private static final int DEFAULT = 2;
    private static final int NUMERAL = 6;
    private static final int SYMBOL = 10;
    private static final int GUESSED = 0;
    private static final int GROUPED = 1;
    private static final int LENGTH = 2;
    private static final int ASCII_SPACE = ' ';

    /**
     * The lines of {@code char.def} that give one character several kinds, or a later line another: the last line rules and its
     * first kind is the one that words are guessed as. Kuromoji keeps the union without the order. Ideographic numerals are not
     * listed: they alone have both kinds, and count as numerals.
     */
    private static final Map<Integer, int[]> LAST_LINES = Map.of(
            0xd0, new int[] {ALPHABETIC},
            0x3005, new int[] {SYMBOL},
            0x3007, new int[] {SYMBOL, NUMERAL});

    private final CharacterDefinitions definitions;

    MecabCharacters(CharacterDefinitions definitions) {
        this.definitions = definitions;
    }

    Kind kindAt(String line, int place) {
        int character = line.codePointAt(place);
        if (Character.isSupplementaryCodePoint(character)) {
            // MeCab's table ends with the basic plane.
            return kind(new int[] {DEFAULT});
        }
        int[] listed = LAST_LINES.get(character);
        return kind(listed == null ? definitions.lookupCategories((char) character) : listed);
    }

    int endOfSpaces(String line, int place) {
        return endOfRun(line, place, kind(definitions.lookupCategories((char) ASCII_SPACE)));
    }

    /** Where a run ends in which each character is like the one before it. */
    int endOfRun(String line, int place, Kind first) {
        Kind before = first;
        int end = place;
        while (end < line.length()) {
            Kind here = kindAt(line, end);
            if (!before.isLike(here)) {
                return end;
            }
            before = here;
            end += Character.charCount(line.codePointAt(end));
        }
        return end;
    }

    private Kind kind(int[] categories) {
        int first = categories[0];
        int set = 0;
        for (int category : categories) {
            set |= 1 << category;
            if (category == NUMERAL && first != SYMBOL) {
                first = NUMERAL;
            }
        }
        int[] definition = definitions.lookupDefinition(first);
        return new Kind(first, set, definition[GUESSED] == 1, definition[GROUPED] == 1, definition[LENGTH]);
    }

    /**
     * What a character is to MeCab.
     *
     * @param category number of the kind that words are guessed as
     * @param set bits of all kinds
     * @param isAlwaysGuessed also where the dictionary knows a word
     * @param isGrouped whether a whole run is a guess
     * @param longestGuess in characters; 0 for none but the run
     */
    record Kind(int category, int set, boolean isAlwaysGuessed, boolean isGrouped, int longestGuess) {
        boolean isLike(Kind other) {
            return (set & other.set) != 0;
        }
    }
}
