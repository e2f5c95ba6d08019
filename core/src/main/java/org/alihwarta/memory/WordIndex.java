package org.alihwarta.memory;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What PostgreSQL's full text index holds of a unit, and what is asked of it.
 *
 * <p>A sentence of n different words that is alike by a share t has lost at most d = (1 - t)n of them. So of any d + 2 words of the
 * sentence it still has two; we take the rarest, and the index need not look at the common ones at all. (Prefix filtering, as in
 * S. Chaudhuri, V. Ganti, R. Kaushik, A Primitive Operator for Similarity Joins in Data Cleaning, ICDE 2006, and its extension to
 * several common elements in J. Wang, G. Li, J. Feng, Can We Beat the Prefix Filtering?, SIGMOD 2012.)
 *
 * <p>Each two words are a query of their own: the index meets two short lists in microseconds, whereas it tests one query of all pairs
 * on every row that has any of the words. For the same reason no word stands for the language or the length: the list of such a word
 * is as long as the memory.
 */
final class WordIndex {
    private static final int SHARED = 2;
    /** More would be asked of long sentences only, in which two of the eight rarest are nearly always left. */
    private static final int MOST_ASKED = 8;

    private WordIndex() {}

    /** The words of a text as a {@code tsvector}. */
    static String vector(String text) {
        return Tokens.lexemes(text).stream().map(WordIndex::quoted).collect(Collectors.joining(" "));
    }

    /** Words that say what a sentence is about; numbers do not. */
    static Set<String> contentWords(String source) {
        return Tokens.lexemes(source).stream()
                .filter(word -> Character.isLetter(word.codePointAt(0)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * Asks for sentences that may be alike, as {@code tsquery} by {@code tsquery}; the more of them a sentence answers, the more alike it is.
     *
     * @param words {@link #contentWords} of the sentence, at least one
     * @param commonness the share of units that have a word, for words that many have; the others are rare
     * @param alike the least share of words in common, above 0
     */
    static List<String> similar(Set<String> words, Map<String, Double> commonness, double alike) {
        int lost = (int) Math.floor((1 - alike) * words.size());
        int shared = Math.max(1, Math.min(SHARED, words.size() - lost));
        List<String> rarest = words.stream()
                .sorted(Comparator.<String>comparingDouble(word -> commonness.getOrDefault(word, 0.0))
                        .thenComparing(Comparator.comparingInt(String::length).reversed()))
                .limit(Math.min(MOST_ASKED, lost + shared))
                .map(WordIndex::quoted)
                .toList();
        return combinations(rarest, shared).map(some -> String.join("&", some)).toList();
    }

    /** Asks for texts that have all of some words, the last of which may go on, as a {@code tsquery}. */
    static String having(Collection<String> lexemes) {
        return lexemes.stream().map(WordIndex::quoted).collect(Collectors.joining("&")) + ":*";
    }

    private static Stream<List<String>> combinations(List<String> words, int size) {
        if (size == 0) {
            return Stream.of(List.of());
        }
        return IntStream.range(0, words.size())
                .boxed()
                .flatMap(first -> combinations(words.subList(first + 1, words.size()), size - 1)
                        .map(rest -> Stream.concat(Stream.of(words.get(first)), rest.stream())
                                .toList()));
    }

    /** Lexemes hold letters and digits only, so there is nothing to escape. */
    private static String quoted(String lexeme) {
        return "'" + lexeme + "'";
    }
}
