package org.alihwarta.evaluation;

import java.util.List;

/** What chrF counts over a text, per order of n-gram, before it divides. */
final class ChrfCounts {
    /** Recall is worth this many times precision: the 2 in chrF2, squared. */
    private static final double RECALL_WEIGHT = 4;

    private final int[] translation;
    private final int[] reference;
    private final int[] matches;

    ChrfCounts(int orders) {
        translation = new int[orders];
        reference = new int[orders];
        matches = new int[orders];
    }

    void add(List<NgramCounts> translated, List<NgramCounts> expected) {
        for (int order = 0; order < matches.length; order++) {
            NgramCounts ngrams = translated.get(order);
            NgramCounts wanted = expected.get(order);
            // A line that the reference has no n-gram for says nothing about precision at this order.
            translation[order] += wanted.total() > 0 ? ngrams.total() : 0;
            reference[order] += wanted.total();
            matches[order] += wanted.matches(ngrams);
        }
    }

    double score() {
        double precision = 0;
        double recall = 0;
        int orders = 0;
        for (int order = 0; order < matches.length; order++) {
            if (translation[order] > 0 && reference[order] > 0) {
                precision += (double) matches[order] / translation[order];
                recall += (double) matches[order] / reference[order];
                orders++;
            }
        }
        return precision + recall == 0 ? 0 : 100 * fScore(precision / orders, recall / orders);
    }

    private static double fScore(double precision, double recall) {
        return (1 + RECALL_WEIGHT) * precision * recall / (RECALL_WEIGHT * precision + recall);
    }
}
