package org.alihwarta.benchmarks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.alihwarta.marian.Translator;
import org.alihwarta.marian.search.Decoding;

/** What a word costs when more and more sentences are given at once, in microseconds of processor time. */
final class Flatness {

    private static final int[] COUNTS = {1, 10, 100, 1_000, 10_000};

    /** Sentences measured for each count, so that single ones are not left to chance. */
    private static final int LEAST = 200;

    private Flatness() {}

    static Map<Integer, Double> measure(Path folder, List<String> lines) {
        Map<Integer, Double> costs = new TreeMap<>();
        try (Translator translator = Translator.open(folder)) {
            translator.translate(lines.subList(0, Math.min(LEAST, lines.size())), Decoding.greedy());
            for (int count : COUNTS) {
                costs.put(count, microsecondsPerWord(translator, lines, count));
            }
        }
        return costs;
    }

    private static double microsecondsPerWord(Translator translator, List<String> lines, int count) {
        int calls = Math.max(1, LEAST / count);
        long words = 0;
        double seconds = 0;
        for (int call = 0; call < calls; call++) {
            List<String> given = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                given.add(lines.get((call * count + i) % lines.size()));
            }
            double start = OwnDecoder.processorSeconds();
            translator.translate(given, Decoding.greedy());
            seconds += OwnDecoder.processorSeconds() - start;
            words += Words.count(given);
        }
        return seconds * 1e6 / words;
    }
}
