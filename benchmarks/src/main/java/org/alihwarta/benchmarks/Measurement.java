package org.alihwarta.benchmarks;

import java.util.List;

/**
 * What one decoder needed for one file, the model already loaded.
 *
 * @param processorSeconds over all threads: on a shared machine the only time that compares
 */
record Measurement(String decoder, double wallSeconds, double processorSeconds, List<String> output) {

    Measurement {
        output = List.copyOf(output);
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
