package org.alihwarta.site;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.alihwarta.language.Language;

/**
 * Finds what stands in Latin letters in an Arabic text: names, web addresses, numbers with units. Without isolation, brackets and full
 * stops beside them jump to the wrong side (Unicode UAX 9, section 3.3.5: neutral characters take the direction around them).
 */
final class Runs {
    /** From the first Latin letter of a run to the last letter, digit or sign that belongs to it; words that follow each other go together. */
    private static final Pattern LATIN = Pattern.compile(
            "[@#]?\\p{IsLatin}(?:[\\p{IsLatin}\\p{M}\\p{Nd}.,:;/@#&'’_+=?%~() -]*" + "[\\p{IsLatin}\\p{Nd}%/)])?");

    private Runs() {}

    static List<Passage.Run> of(String text, Language language) {
        if (!language.isRightToLeft()) {
            return List.of(new Passage.Run(text, false));
        }
        List<Passage.Run> runs = new ArrayList<>();
        Matcher latin = LATIN.matcher(text);
        int at = 0;
        while (latin.find()) {
            int end = withoutLoneBracket(text, latin.start(), latin.end());
            add(runs, text.substring(at, latin.start()), false);
            add(runs, text.substring(latin.start(), end), true);
            at = end;
        }
        add(runs, text.substring(at), false);
        return List.copyOf(runs);
    }

    /** The text with isolates (U+2068, U+2069) in place of elements, for where a template prints text only. */
    static String isolated(String text, Language language) {
        return of(text, language).stream()
                .map(run -> run.isolated() ? "\u2068" + run.text() + "\u2069" : run.text())
                .collect(Collectors.joining());
    }

    /** A closing bracket belongs to a run only with its opening one. */
    private static int withoutLoneBracket(String text, int start, int end) {
        boolean lone = text.charAt(end - 1) == ')' && text.substring(start, end).indexOf('(') < 0;
        return lone ? end - 1 : end;
    }

    private static void add(List<Passage.Run> runs, String text, boolean isolated) {
        if (!text.isEmpty()) {
            runs.add(new Passage.Run(text, isolated));
        }
    }
}
