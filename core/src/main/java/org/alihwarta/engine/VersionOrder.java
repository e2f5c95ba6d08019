package org.alihwarta.engine;

import java.io.Serializable;
import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The order of models' versions: {@code 1.0a1}, {@code 1.0}, {@code 1.9}, {@code 1.10}, {@code 2026.11.22}. */
public enum VersionOrder implements Comparator<String>, Serializable {
    OLDEST_FIRST;

    private static final Pattern PART = Pattern.compile("[0-9]+|[A-Za-z]+");
    /** Less than any number and more than any letters: {@code 1.0a1} comes before {@code 1.0}, {@code 1.0.1} after it. */
    private static final String END = "";

    @Override
    public int compare(String left, String right) {
        List<String> ours = parts(left);
        List<String> theirs = parts(right);
        for (int i = 0; i < Math.max(ours.size(), theirs.size()); i++) {
            int order = comparePart(i < ours.size() ? ours.get(i) : END, i < theirs.size() ? theirs.get(i) : END);
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private static int comparePart(String left, String right) {
        if (rank(left) != rank(right)) {
            return Integer.compare(rank(left), rank(right));
        }
        return rank(left) == 2 ? new BigInteger(left).compareTo(new BigInteger(right)) : left.compareTo(right);
    }

    private static int rank(String part) {
        return part.isEmpty() ? 1 : Character.isDigit(part.charAt(0)) ? 2 : 0;
    }

    private static List<String> parts(String version) {
        return PART.matcher(version).results().map(MatchResult::group).toList();
    }
}
