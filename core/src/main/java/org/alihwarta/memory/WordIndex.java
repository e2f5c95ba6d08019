package org.alihwarta.memory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.alihwarta.language.Language;

/**
 * What PostgreSQL's full text index holds of a unit, and what is asked of it.
 *
 * <p>A sentence of n different words that is alike by a share t has lost at most d = (1 - t)n of them. So of any d + r words of the
 * sentence it still has r; we take the rarest, and the index need not look at the common ones at all. (Prefix filtering, as in
 * S. Chaudhuri, V. Ganti, R. Kaushik, A Primitive Operator for Similarity Joins in Data Cleaning, ICDE 2006, and its extension to
 * several common elements in J. Wang, G. Li, J. Feng, Can We Beat the Prefix Filtering?, SIGMOD 2012.)
 */
final class WordIndex {
    private static final int SHARED = 3;
    private static final int MOST_ASKED = 12;
    private static final int LONGEST_COUNTED = 60;

    private WordIndex() {}

    /** The words of an Indonesian sentence with the unit's language and their number, as a {@code tsvector}. */
    static String sourceVector(String source, Language language) {
        Set<String> lexemes = Tokens.lexemes(source);
        lexemes.add(marker(language));
        lexemes.add(marker(words(source)));
        return vector(lexemes);
    }

    /** The words of a translation as a {@code tsvector}. */
    static String targetVector(String target) {
        return vector(Tokens.lexemes(target));
    }

    /** Words that say what a sentence is about; numbers do not. */
    static Set<String> contentWords(String source) {
        return Tokens.lexemes(source).stream()
                .filter(word -> Character.isLetter(word.codePointAt(0)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * Asks for sentences that may be alike, as a {@code tsquery}.
     *
     * @param words {@link #contentWords} of the sentence, at least one
     * @param commonness the share of units that have a word, for words that many have; the others are rare
     * @param alike the least share of words in common, above 0
     */
    static String similar(
            String source, Language language, Set<String> words, Map<String, Double> commonness, double alike) {
        int lost = (int) Math.floor((1 - alike) * words.size());
        int asked = Math.min(MOST_ASKED, Math.min(words.size(), lost + SHARED));
        int shared = Math.max(1, Math.min(SHARED, asked - lost));
        List<String> rarest = words.stream()
                .sorted(Comparator.<String>comparingDouble(word -> commonness.getOrDefault(word, 0.0))
                        .thenComparing(Comparator.comparingInt(String::length).reversed()))
                .limit(asked)
                .toList();
        int length = words(source);
        String lengths = IntStream.rangeClosed((int) Math.ceil(length * alike), (int) Math.floor(length / alike))
                .mapToObj(WordIndex::marker)
                .distinct()
                .map(WordIndex::quoted)
                .collect(Collectors.joining("|"));
        return quoted(marker(language)) + "&(" + lengths + ")&("
                + combinations(rarest, shared).stream().map(WordIndex::all).collect(Collectors.joining("|")) + ")";
    }

    /** Asks for texts that have all of some words, the last of which may go on, as a {@code tsquery}. */
    static String having(Collection<String> lexemes) {
        return lexemes.stream().map(WordIndex::quoted).collect(Collectors.joining("&")) + ":*";
    }

    private static List<List<String>> combinations(List<String> words, int size) {
        if (size == 0) {
            return List.of(List.of());
        }
        List<List<String>> all = new ArrayList<>();
        for (int i = 0; i + size <= words.size(); i++) {
            for (List<String> rest : combinations(words.subList(i + 1, words.size()), size - 1)) {
                List<String> combination = new ArrayList<>(size);
                combination.add(words.get(i));
                combination.addAll(rest);
                all.add(combination);
            }
        }
        return all;
    }

    private static int words(String source) {
        return Tokens.of(source).words().size();
    }

    private static String marker(Language language) {
        return "@" + language.code();
    }

    private static String marker(int words) {
        return "#" + Math.min(words, LONGEST_COUNTED);
    }

    private static String vector(Set<String> lexemes) {
        return lexemes.stream().map(WordIndex::quoted).collect(Collectors.joining(" "));
    }

    private static String all(Collection<String> lexemes) {
        return lexemes.stream().map(WordIndex::quoted).collect(Collectors.joining("&", "(", ")"));
    }

    /** Lexemes hold letters, digits and our two marks only, so there is nothing to escape. */
    private static String quoted(String lexeme) {
        return "'" + lexeme + "'";
    }
}
