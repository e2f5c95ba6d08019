package org.alihwarta.registry;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.alihwarta.language.Language;

/** Where a name may begin and end in a text of one language. */
abstract class Boundaries {
    static Boundaries of(Language language) {
        return switch (language) {
            case INDONESIAN -> new Indonesian();
            case ENGLISH, FRENCH -> new Spaced();
            case ARABIC -> new Arabic();
            case CHINESE, JAPANESE -> new Unspaced();
        };
    }

    /** Offsets at which a name may begin if the stretch of letters around {@code at} begins there; empty if none does. */
    abstract List<Integer> starts(String text, int at);

    abstract boolean endsAt(String text, int end);

    static boolean isWordPart(String text, int at) {
        return at >= 0 && at < text.length() && Character.isLetterOrDigit(text.charAt(at));
    }

    /** The first offset from {@code at} on that is no vowel sign or the like. */
    static int skipIgnorable(String text, int at) {
        int next = at;
        while (next < text.length() && Folding.isIgnorable(text.charAt(next))) {
            next++;
        }
        return next;
    }

    private static class Spaced extends Boundaries {
        @Override
        List<Integer> starts(String text, int at) {
            boolean inHandle = at > 0 && "@#_".indexOf(text.charAt(at - 1)) >= 0;
            boolean inWord = at > 0 && (isWordPart(text, at - 1) || Folding.isIgnorable(text.charAt(at - 1)));
            return !inHandle && isWordPart(text, at) && !inWord ? List.of(at) : List.of();
        }

        @Override
        boolean endsAt(String text, int offset) {
            int end = skipIgnorable(text, offset);
            return !isWordPart(text, end) && !(end < text.length() && text.charAt(end) == '_');
        }
    }

    /** Indonesian adds -nya and particles to a name, with and without a hyphen: {@code KPK-nya}, {@code Indonesianya}. */
    private static final class Indonesian extends Spaced {
        private static final Pattern SUFFIX = Pattern.compile("-?(?:nya|lah|kah|pun)(?![\\p{L}\\p{N}])");

        @Override
        boolean endsAt(String text, int end) {
            return super.endsAt(text, end)
                    || SUFFIX.matcher(text)
                            .region(end, text.length())
                            .useTransparentBounds(true)
                            .lookingAt();
        }
    }

    /**
     * Arabic writes conjunctions, prepositions and the article onto the name: {@code وبالصين} is "and in China". Source of the
     * order (conjunction, preposition, article): K. Ryding, A Reference Grammar of Modern Standard Arabic, 2005, ch. 16-18.
     */
    private static final class Arabic extends Spaced {
        private static final Pattern CLITICS = Pattern.compile("[وف]?(?:لل|[بكل]?(?:ال)?)");
        private static final int LONGEST_CLITICS = 4;

        @Override
        List<Integer> starts(String text, int at) {
            if (super.starts(text, at).isEmpty()) {
                return List.of();
            }
            List<Integer> starts = new ArrayList<>();
            int last = Math.min(at + LONGEST_CLITICS, text.length());
            for (int start = at; start <= last; start++) {
                if (CLITICS.matcher(text).region(at, start).matches()) {
                    starts.add(start);
                }
            }
            return starts;
        }
    }

    /** Chinese and Japanese run on: only Latin letters, digits and katakana make visible words. */
    private static final class Unspaced extends Boundaries {
        @Override
        List<Integer> starts(String text, int at) {
            return at > 0 && joins(text.charAt(at - 1), text.charAt(at)) ? List.of() : List.of(at);
        }

        @Override
        boolean endsAt(String text, int end) {
            return end >= text.length() || !joins(text.charAt(end - 1), text.charAt(end));
        }

        private static boolean joins(char left, char right) {
            return (isLatin(left) && isLatin(right)) || (isKatakana(left) && isKatakana(right));
        }

        private static boolean isLatin(char c) {
            return Character.isDigit(c)
                    || (Character.isLetter(c) && Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN);
        }

        private static boolean isKatakana(char c) {
            return c == 'ー' || Character.UnicodeScript.of(c) == Character.UnicodeScript.KATAKANA;
        }
    }
}
