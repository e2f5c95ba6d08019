package org.alihwarta.marian.conformance;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** chrF2 over a corpus, 0 to 100: character n-grams to length 6, spaces left out (Popovic 2015, as sacreBLEU does it). */
final class CharacterFScore {

    private static final int LONGEST = 6;
    private static final double BETA_SQUARED = 4;

    private CharacterFScore() {}

    static double of(List<String> hypotheses, List<String> references) {
        double[] matches = new double[LONGEST];
        double[] inHypothesis = new double[LONGEST];
        double[] inReference = new double[LONGEST];
        for (int i = 0; i < hypotheses.size(); i++) {
            for (int n = 1; n <= LONGEST; n++) {
                Map<String, Integer> ours = grams(hypotheses.get(i), n);
                Map<String, Integer> theirs = grams(references.get(i), n);
                inHypothesis[n - 1] +=
                        ours.values().stream().mapToInt(Integer::intValue).sum();
                inReference[n - 1] +=
                        theirs.values().stream().mapToInt(Integer::intValue).sum();
                for (Map.Entry<String, Integer> gram : ours.entrySet()) {
                    matches[n - 1] += Math.min(gram.getValue(), theirs.getOrDefault(gram.getKey(), 0));
                }
            }
        }
        double sum = 0;
        for (int n = 0; n < LONGEST; n++) {
            double precision = inHypothesis[n] == 0 ? 0 : matches[n] / inHypothesis[n];
            double recall = inReference[n] == 0 ? 0 : matches[n] / inReference[n];
            double divisor = BETA_SQUARED * precision + recall;
            sum += divisor == 0 ? 0 : (1 + BETA_SQUARED) * precision * recall / divisor;
        }
        return 100 * sum / LONGEST;
    }

    private static Map<String, Integer> grams(String text, int length) {
        int[] characters =
                text.codePoints().filter(c -> !Character.isWhitespace(c)).toArray();
        Map<String, Integer> counts = new HashMap<>();
        for (int i = 0; i + length <= characters.length; i++) {
            counts.merge(new String(characters, i, length), 1, Integer::sum);
        }
        return counts;
    }
}
