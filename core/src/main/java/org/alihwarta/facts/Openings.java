package org.alihwarta.facts;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.alihwarta.language.Language;

/**
 * Tells at a glance where in a text a fact may begin, so that the patterns are tried at a few places only. It may say yes for nothing, but
 * never no for a fact.
 */
final class Openings {
    private final Language language;
    private final Set<String> words = new HashSet<>();
    private final Set<Character> signs = new HashSet<>();

    Openings(Language language, Stream<String> openings) {
        this.language = language;
        openings.forEach(this::add);
    }

    private void add(String opening) {
        int end = wordEnd(opening, 0);
        if (end > 0 && !isUnspaced(opening.charAt(0))) {
            words.add(NumberWords.key(opening.substring(0, end)));
        } else {
            signs.add(opening.charAt(0));
        }
    }

    boolean mayOpenAt(String text, int position) {
        char first = text.charAt(position);
        if (Character.isDigit(first) || first == '(' || signs.contains(first)) {
            return true;
        }
        if (!Character.isLetter(first) || isUnspaced(first)) {
            return false;
        }
        String word = NumberWords.key(text.substring(position, wordEnd(text, position)));
        return words.contains(word)
                || (language == Language.ARABIC
                        && NumberWords.withoutClitics(word).anyMatch(words::contains));
    }

    static int wordEnd(String text, int start) {
        int end = start;
        while (end < text.length() && isWordPart(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isWordPart(char character) {
        return Character.isLetter(character) || isMark(character);
    }

    static boolean isMark(char character) {
        return Character.getType(character) == Character.NON_SPACING_MARK;
    }

    private static boolean isUnspaced(char character) {
        return switch (Character.UnicodeScript.of(character)) {
            case HAN, HIRAGANA, KATAKANA -> true;
            default -> false;
        };
    }
}
