package org.alihwarta.memory;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A sentence taken apart for comparing and for the index.
 *
 * @param words as written, numbers as {@code #}
 */
record Tokens(List<String> words, List<String> numbers, List<String> punctuation, List<String> tags) {
    private static final Pattern TOKEN = Pattern.compile("(?<tag></?[A-Za-z][^<>]*>)"
            + "|(?<number>\\p{N}+(?:[.,:/]\\p{N}+)*)"
            + "|(?<word>[\\p{L}\\p{M}]+(?:['’-][\\p{L}\\p{M}]+)*)"
            + "|(?<mark>[^\\s\\p{L}\\p{M}\\p{N}])");
    private static final Pattern RUN = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");
    private static final String NUMBER = "#";
    private static final int LONGEST_LEXEME = 100;

    Tokens {
        words = List.copyOf(words);
        numbers = List.copyOf(numbers);
        punctuation = List.copyOf(punctuation);
        tags = List.copyOf(tags);
    }

    static Tokens of(String sentence) {
        List<String> words = new ArrayList<>();
        List<String> numbers = new ArrayList<>();
        List<String> punctuation = new ArrayList<>();
        List<String> tags = new ArrayList<>();
        Matcher token = TOKEN.matcher(sentence);
        while (token.find()) {
            if (token.group("word") != null) {
                words.add(token.group());
            } else if (token.group("number") != null) {
                words.add(NUMBER);
                numbers.add(token.group());
            } else {
                (token.group("tag") != null ? tags : punctuation).add(token.group());
            }
        }
        return new Tokens(words, numbers, punctuation, tags);
    }

    /** The words in lower case, numbers as {@code #}. */
    List<String> folded() {
        return words.stream().map(Tokens::fold).toList();
    }

    /** What the index knows a text by: its words in lower case; of scripts without spaces, pairs of letters. */
    static Set<String> lexemes(String text) {
        Set<String> lexemes = new LinkedHashSet<>();
        for (MatchResult run : RUN.matcher(text).results().toList()) {
            addLexemes(fold(run.group()), lexemes);
        }
        return lexemes;
    }

    private static void addLexemes(String word, Set<String> lexemes) {
        if (word.codePoints().noneMatch(Tokens::isUnspaced)) {
            lexemes.add(word.substring(0, Math.min(word.length(), LONGEST_LEXEME)));
            return;
        }
        int[] letters = word.codePoints().toArray();
        for (int i = 0; i < letters.length; i++) {
            lexemes.add(new String(letters, i, 1));
            if (i + 1 < letters.length) {
                lexemes.add(new String(letters, i, 2));
            }
        }
    }

    static boolean isUnspaced(int letter) {
        return switch (Character.UnicodeScript.of(letter)) {
            case HAN, HIRAGANA, KATAKANA -> true;
            default -> false;
        };
    }

    private static String fold(String word) {
        return word.toLowerCase(Locale.ROOT);
    }
}
