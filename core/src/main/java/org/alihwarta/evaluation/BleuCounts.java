package org.alihwarta.evaluation;

import java.util.List;

/** What BLEU counts over a text before it divides. */
final class BleuCounts {
    private static final int ORDERS = 4;
    /** Stands for the logarithm of nothing: its exponential is 0 whatever it is averaged with. */
    private static final double LOGARITHM_OF_ZERO = -9_999_999_999.0;

    private final int[] matches = new int[ORDERS];
    private final int[] totals = new int[ORDERS];
    private int translationLength;
    private int referenceLength;

    void add(List<String> translation, List<String> reference) {
        translationLength += translation.size();
        referenceLength += reference.size();
        for (int order = 1; order <= ORDERS; order++) {
            NgramCounts ngrams = NgramCounts.of(translation, order);
            totals[order - 1] += ngrams.total();
            matches[order - 1] += NgramCounts.of(reference, order).matches(ngrams);
        }
    }

    BleuScore score(Signature.Order order) {
        double penalty = brevityPenalty();
        if (hasNoMatch()) {
            return new BleuScore(0, List.of(0.0, 0.0, 0.0, 0.0), penalty, translationLength, referenceLength);
        }
        double[] precisions = smoothedPrecisions();
        int orders = order == Signature.Order.EFFECTIVE ? ordersPresent() : ORDERS;
        double logarithms = 0;
        for (int n = 0; n < orders; n++) {
            logarithms += precisions[n] == 0 ? LOGARITHM_OF_ZERO : Math.log(precisions[n]);
        }
        return new BleuScore(
                penalty * Math.exp(logarithms / orders),
                List.of(precisions[0], precisions[1], precisions[2], precisions[3]),
                penalty,
                translationLength,
                referenceLength);
    }

    /** An order with n-grams but no match gets half of one match, the next such order a quarter, and so on. */
    private double[] smoothedPrecisions() {
        double[] precisions = new double[ORDERS];
        double divisor = 1;
        for (int n = 0; n < ordersPresent(); n++) {
            if (matches[n] == 0) {
                divisor *= 2;
                precisions[n] = 100.0 / (divisor * totals[n]);
            } else {
                precisions[n] = 100.0 * matches[n] / totals[n];
            }
        }
        return precisions;
    }

    private double brevityPenalty() {
        if (translationLength >= referenceLength) {
            return 1;
        }
        return translationLength == 0 ? 0 : Math.exp(1 - (double) referenceLength / translationLength);
    }

    private boolean hasNoMatch() {
        return matches[0] == 0;
    }

    private int ordersPresent() {
        int present = 0;
        while (present < ORDERS && totals[present] > 0) {
            present++;
        }
        return present;
    }
}
