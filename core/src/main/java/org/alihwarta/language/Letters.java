package org.alihwarta.language;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UScript;

/**
 * How many letters of a text belong to which writing system. Digits, punctuation and marks count nowhere.
 *
 * @param kana hiragana and katakana
 * @param other letters of scripts that none of the six languages uses
 */
public record Letters(int latin, int han, int kana, int arabic, int other) {
    public static Letters of(String text) {
        int[] counts = new int[5];
        text.codePoints().filter(UCharacter::isLetter).forEach(letter -> counts[place(letter)]++);
        return new Letters(counts[0], counts[1], counts[2], counts[3], counts[4]);
    }

    public int total() {
        return latin + han + kana + arabic + other;
    }

    /** Letters of the script or scripts that {@code language} is written in. */
    public int inScriptOf(Language language) {
        return switch (language) {
            case INDONESIAN, ENGLISH, FRENCH -> latin;
            case CHINESE -> han;
            case JAPANESE -> han + kana;
            case ARABIC -> arabic;
        };
    }

    private static int place(int letter) {
        return switch (UScript.getScript(letter)) {
            case UScript.LATIN -> 0;
            case UScript.HAN -> 1;
            case UScript.HIRAGANA, UScript.KATAKANA -> 2;
            case UScript.ARABIC -> 3;
            // The Japanese long-vowel mark is a letter of the script "common" in Unicode.
            default -> letter == 'ー' ? 2 : 4;
        };
    }
}
