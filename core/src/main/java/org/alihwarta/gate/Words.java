package org.alihwarta.gate;

import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Cuts text into what gates compare: words, or single characters where a language writes no spaces. */
final class Words {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+(?:['’-][\\p{L}\\p{M}\\p{N}]+)*");
    private static final Pattern UNIT = Pattern.compile(
            "[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}ー]|[[\\p{L}\\p{M}\\p{N}]&&[^\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}ー]]+");
    private static final Pattern NOT_A_LETTER = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Words() {}

    /** Words as written, hyphens and apostrophes inside them kept. */
    static List<String> of(String text) {
        return WORD.matcher(text).results().map(MatchResult::group).toList();
    }

    /** Lower-case words; Han characters and kana one by one. */
    static List<String> units(String text) {
        return UNIT.matcher(text.toLowerCase(Locale.ROOT))
                .results()
                .map(MatchResult::group)
                .toList();
    }

    /** Letters and digits only, lower case: what stays the same when spacing and punctuation differ. */
    static String bare(String text) {
        return NOT_A_LETTER.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("");
    }

    /** Characters that are not white space. */
    static int length(String text) {
        return (int) text.codePoints().filter(c -> !Character.isWhitespace(c)).count();
    }

    static boolean startsLowerCase(String word) {
        return Character.isLowerCase(word.codePointAt(0));
    }
}
