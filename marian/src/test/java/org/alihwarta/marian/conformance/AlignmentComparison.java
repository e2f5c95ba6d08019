package org.alihwarta.marian.conformance;

import java.util.List;
import java.util.Locale;
import org.alihwarta.marian.Alignment;
import org.alihwarta.marian.Translation;

/** Soft alignments against those the original printed: {@code text ||| s1,s2,... s1,s2,...}, a group for each word. */
final class AlignmentComparison {

    private AlignmentComparison() {}

    static String of(List<Translation> ours, List<String> theirs) {
        int compared = 0;
        double largest = 0;
        for (int i = 0; i < ours.size(); i++) {
            String[] parts = theirs.get(i).split(" \\|\\|\\| ", -1);
            if (parts[0].equals(ours.get(i).text())) {
                largest = Math.max(largest, difference(ours.get(i).alignment(), parts[1].split(" ", -1)));
                compared++;
            }
        }
        return String.format(Locale.ROOT, "largest difference %.6f over %d sentences of equal text", largest, compared);
    }

    private static double difference(Alignment ours, String[] theirs) {
        if (theirs.length != ours.target().size()) {
            return Double.POSITIVE_INFINITY;
        }
        double largest = 0;
        for (int target = 0; target < theirs.length; target++) {
            String[] row = theirs[target].split(",", -1);
            if (row.length != ours.source().size()) {
                return Double.POSITIVE_INFINITY;
            }
            for (int source = 0; source < row.length; source++) {
                double expected = Double.parseDouble(row[source]);
                largest = Math.max(largest, Math.abs(expected - ours.weight(target, source)));
            }
        }
        return largest;
    }
}
