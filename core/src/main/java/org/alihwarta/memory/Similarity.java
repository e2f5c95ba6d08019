package org.alihwarta.memory;

import java.util.ArrayList;
import java.util.List;

/**
 * How alike two sentences are, from 0 to 100.
 *
 * <p>The base is the Levenshtein distance on words over the length of the longer sentence, where a word that differs in some letters
 * only ({@code dibangun}, {@code membangun}) costs the share of letters that differ. Case, numbers, punctuation and tags do not count
 * there; each that differs costs a penalty instead, as translation tools have it (for example the settings of OmegaT and Okapi's
 * {@code DiffLeverageStep}), since a person mends them in a moment but must not overlook them.
 */
final class Similarity {
    private static final int CASE = 1;
    private static final int PUNCTUATION = 1;
    private static final int NUMBER = 2;
    private static final int TAG = 2;
    private static final int MOST_PER_KIND = 6;
    private static final int ALIKE = 99;

    private final String sentence;
    private final Tokens tokens;
    private final List<String> folded;

    Similarity(String sentence) {
        this.sentence = Context.normalised(sentence);
        this.tokens = Tokens.of(this.sentence);
        this.folded = tokens.folded();
    }

    /** 100 only for the same sentence. */
    int to(String other) {
        if (sentence.equals(Context.normalised(other))) {
            return Match.EXACT;
        }
        Tokens its = Tokens.of(other);
        List<String> itsFolded = its.folded();
        int longer = Math.max(folded.size(), itsFolded.size());
        if (longer == 0) {
            return 0;
        }
        double base = 100 * (1 - distance(folded, itsFolded) / longer);
        return (int) Math.max(0, Math.min(ALIKE, Math.floor(base) - penalties(its, itsFolded)));
    }

    private int penalties(Tokens its, List<String> itsFolded) {
        int caseOnly = difference(tokens.words(), its.words()) - difference(folded, itsFolded);
        return Math.min(MOST_PER_KIND, caseOnly * CASE)
                + penalty(tokens.numbers(), its.numbers(), NUMBER)
                + penalty(tokens.punctuation(), its.punctuation(), PUNCTUATION)
                + penalty(tokens.tags(), its.tags(), TAG);
    }

    private static int penalty(List<String> one, List<String> other, int each) {
        return Math.min(MOST_PER_KIND, difference(one, other) * each);
    }

    /** How many elements of the longer list have no equal in the shorter one, wherever they stand. */
    private static int difference(List<String> one, List<String> other) {
        List<String> left = new ArrayList<>(other);
        int equal = 0;
        for (String element : one) {
            equal += left.remove(element) ? 1 : 0;
        }
        return Math.max(one.size(), other.size()) - equal;
    }

    private static double distance(List<String> one, List<String> other) {
        return levenshtein(one.size(), other.size(), (i, j) -> cost(one.get(i), other.get(j)));
    }

    /** Words that share less than half their letters are different words. */
    private static double cost(String one, String other) {
        if (one.equals(other)) {
            return 0;
        }
        int longer = Math.max(one.length(), other.length());
        if (Math.abs(one.length() - other.length()) * 2 > longer) {
            return 1;
        }
        double letters =
                levenshtein(one.length(), other.length(), (i, j) -> one.charAt(i) == other.charAt(j) ? 0 : 1) / longer;
        return letters > 0.5 ? 1 : letters;
    }

    private static double levenshtein(int rows, int columns, Substitution substitution) {
        double[] before = new double[columns + 1];
        double[] now = new double[columns + 1];
        for (int j = 0; j <= columns; j++) {
            before[j] = j;
        }
        for (int i = 1; i <= rows; i++) {
            now[0] = i;
            for (int j = 1; j <= columns; j++) {
                double changed = before[j - 1] + substitution.cost(i - 1, j - 1);
                now[j] = Math.min(changed, 1 + Math.min(before[j], now[j - 1]));
            }
            double[] spare = before;
            before = now;
            now = spare;
        }
        return before[columns];
    }

    /** What it costs to take one element for another, both by their places. */
    private interface Substitution {
        double cost(int one, int other);
    }
}
