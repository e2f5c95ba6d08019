package org.alihwarta.evaluation;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A BLEU score and what it is made of.
 *
 * @param score from 0 to 100
 * @param precisions in percent, of one to four words; smoothed where nothing matched
 * @param brevityPenalty from 0 to 1, 1 where the translation is at least as long as the reference
 * @param translationLength in tokens
 * @param referenceLength in tokens
 */
public record BleuScore(
        double score, List<Double> precisions, double brevityPenalty, int translationLength, int referenceLength) {
    public BleuScore {
        precisions = List.copyOf(precisions);
    }

    /** How long the translation is compared with the reference; 0 where the reference is empty. */
    public double lengthRatio() {
        return referenceLength == 0 ? 0 : (double) translationLength / referenceLength;
    }

    /** As sacreBLEU prints it after the signature: {@code 48.53 82.4/50.0/45.5/37.5 (BP = 0.943 ratio = 0.944 hyp_len = 17 ref_len = 18)}. */
    @Override
    public String toString() {
        String parts = precisions.stream()
                .map(precision -> String.format(Locale.ROOT, "%.1f", precision))
                .collect(Collectors.joining("/"));
        return String.format(
                Locale.ROOT,
                "%.2f %s (BP = %.3f ratio = %.3f hyp_len = %d ref_len = %d)",
                score,
                parts,
                brevityPenalty,
                lengthRatio(),
                translationLength,
                referenceLength);
    }
}
