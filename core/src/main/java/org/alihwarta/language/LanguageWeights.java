package org.alihwarta.language;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A logistic regression over text features: for each feature one weight per language. Immutable. */
final class LanguageWeights {
    private static final double SCALE = 100;

    private final List<Language> languages;
    private final Map<String, double[]> weights;

    private LanguageWeights(List<Language> languages, Map<String, double[]> weights) {
        this.languages = languages;
        this.weights = weights;
    }

    /** Reads a table of this package: comments, a head line of language codes, then one feature a line. */
    static LanguageWeights read(String resource) {
        try (InputStream in = Objects.requireNonNull(LanguageWeights.class.getResourceAsStream(resource), resource);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            List<String[]> rows = lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .toList();
            Map<String, double[]> weights = new HashMap<>();
            rows.stream().skip(1).forEach(row -> weights.put(row[0], numbers(row)));
            return new LanguageWeights(languages(rows.get(0)), weights);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sums evidence for one text. */
    Evidence evidence() {
        return new Evidence();
    }

    private static List<Language> languages(String[] head) {
        return Arrays.stream(head)
                .skip(1)
                .map(code -> Language.findByCode(code).orElseThrow())
                .toList();
    }

    private static double[] numbers(String[] row) {
        return Arrays.stream(row)
                .skip(1)
                .mapToDouble(number -> Integer.parseInt(number) / SCALE)
                .toArray();
    }

    /** The running sums of one text; used by one thread. */
    final class Evidence {
        private final double[] sums = new double[languages.size()];

        void add(String feature, double share) {
            double[] weight = weights.get(feature);
            if (weight != null) {
                for (int i = 0; i < sums.length; i++) {
                    sums[i] += share * weight[i];
                }
            }
        }

        /** The likeliest language, named only from {@code enough} probability on. */
        Identification verdict(double enough) {
            int best = 0;
            for (int i = 1; i < sums.length; i++) {
                best = sums[i] > sums[best] ? i : best;
            }
            double top = sums[best];
            double confidence =
                    1 / Arrays.stream(sums).map(sum -> Math.exp(sum - top)).sum();
            return new Identification(confidence >= enough ? languages.get(best) : null, confidence);
        }
    }
}
