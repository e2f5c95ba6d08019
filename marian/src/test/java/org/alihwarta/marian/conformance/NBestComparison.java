package org.alihwarta.marian.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.alihwarta.marian.Translation;

/** N-best lists against those the original printed: {@code line ||| text ||| WordScores= ... ||| F0= sum ||| score}. */
final class NBestComparison {

    private NBestComparison() {}

    static String of(List<List<Translation>> ours, List<String> theirs) {
        List<List<String[]>> expected = new ArrayList<>();
        ours.forEach(list -> expected.add(new ArrayList<>()));
        for (String line : theirs) {
            String[] fields = line.split(" \\|\\|\\| ", -1);
            expected.get(Integer.parseInt(fields[0])).add(fields);
        }
        int equal = 0;
        double score = 0;
        double wordScore = 0;
        for (int i = 0; i < ours.size(); i++) {
            boolean isEqual = isEqual(ours.get(i), expected.get(i));
            equal += isEqual ? 1 : 0;
            for (int j = 0; isEqual && j < ours.get(i).size(); j++) {
                String[] fields = expected.get(i).get(j);
                score = Math.max(score, Math.abs(ours.get(i).get(j).score() - Double.parseDouble(fields[4])));
                wordScore = Math.max(wordScore, wordDifference(ours.get(i).get(j), fields[2]));
            }
        }
        return String.format(
                Locale.ROOT,
                "%d of %d lists equal in text and order; there the largest difference of a score is %.6f, of a word's %.6f",
                equal,
                ours.size(),
                score,
                wordScore);
    }

    private static boolean isEqual(List<Translation> ours, List<String[]> theirs) {
        return ours.stream()
                .map(Translation::text)
                .toList()
                .equals(theirs.stream().map(f -> f[1]).toList());
    }

    private static double wordDifference(Translation ours, String scores) {
        String[] words = scores.replace("WordScores=", "").strip().split(" ", -1);
        if (words.length != ours.pieceScores().size()) {
            return Double.POSITIVE_INFINITY;
        }
        double largest = 0;
        for (int i = 0; i < words.length; i++) {
            largest = Math.max(largest, Math.abs(ours.pieceScores().get(i) - Double.parseDouble(words[i])));
        }
        return largest;
    }
}
