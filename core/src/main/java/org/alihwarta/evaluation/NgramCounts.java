package org.alihwarta.evaluation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How often each stretch of n neighbouring items occurs. */
final class NgramCounts {
    private final Map<List<String>, Integer> counts = new HashMap<>();
    private int total;

    private NgramCounts() {}

    static NgramCounts of(List<String> items, int order) {
        NgramCounts ngrams = new NgramCounts();
        for (int start = 0; start + order <= items.size(); start++) {
            ngrams.counts.merge(items.subList(start, start + order), 1, Integer::sum);
            ngrams.total++;
        }
        return ngrams;
    }

    int total() {
        return total;
    }

    /** How many n-grams of the other are found here too, each at most as often as it occurs here. */
    int matches(NgramCounts other) {
        int matches = 0;
        for (Map.Entry<List<String>, Integer> ngram : other.counts.entrySet()) {
            matches += Math.min(ngram.getValue(), counts.getOrDefault(ngram.getKey(), 0));
        }
        return matches;
    }
}
