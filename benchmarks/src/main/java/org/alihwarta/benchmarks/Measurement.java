package org.alihwarta.benchmarks;

import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * What one decoder needed for one file, the model already loaded.
 *
 * @param processorSeconds over all threads: on a shared machine the only time that compares
 */
record Measurement(String decoder, double wallSeconds, double processorSeconds, List<String> output) {

    Measurement {
        output = List.copyOf(output);
    }

    /** The medians of several rounds; the output is that of the last. */
    static Measurement median(List<Measurement> rounds) {
        Measurement last = rounds.get(rounds.size() - 1);
        return new Measurement(
                last.decoder,
                median(rounds, Measurement::wallSeconds),
                median(rounds, Measurement::processorSeconds),
                last.output);
    }

    private static double median(List<Measurement> rounds, ToDoubleFunction<Measurement> figure) {
        return middle(rounds.stream().map(figure::applyAsDouble).toList());
    }

    static double middle(List<Double> figures) {
        List<Double> sorted = figures.stream().sorted(Comparator.naturalOrder()).toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    /** How many of the lines two decoders translate alike. */
    long linesEqualTo(Measurement other) {
        long equal = 0;
        for (int i = 0; i < Math.min(output.size(), other.output.size()); i++) {
            equal += output.get(i).equals(other.output.get(i)) ? 1 : 0;
        }
        return equal;
    }
}
