package org.alihwarta.benchmarks;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a run is told.
 *
 * @param input a sentence a line
 * @param reference a person's translation of each line, for the quality table
 * @param shipped the model that the quality table is about, and that the speed is measured with a grown copy of
 * @param model the model that the speed is measured with instead, as it is
 * @param program Marian's native decoder
 * @param notes what the report says of the reasons, at its end
 * @param rounds how often each peer translates the input
 */
record Arguments(
        Path input,
        @Nullable Path reference,
        Path shipped,
        @Nullable Path model,
        @Nullable Path program,
        Path peers,
        Path report,
        @Nullable Path notes,
        int rounds,
        boolean hasKernels) {

    static Arguments parse(List<String> words) {
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < words.size(); i += 2) {
            if (!words.get(i).startsWith("--") || i + 1 == words.size()) {
                throw new IllegalArgumentException(
                        "\"" + words.get(i) + "\" is not an option with a value, such as --input FILE");
            }
            values.put(words.get(i).substring(2), words.get(i + 1));
        }
        String input = values.get("input");
        if (input == null) {
            throw new IllegalArgumentException("name the sentences: --input FILE");
        }
        return new Arguments(
                Path.of(input),
                path(values.get("reference")),
                Path.of(values.getOrDefault("shipped", "models/id-en")),
                path(values.get("model")),
                path(values.get("native")),
                Path.of(values.getOrDefault("peers", "benchmarks/target/peers")),
                Path.of(values.getOrDefault("report", "benchmarks/RESULTS.md")),
                path(values.get("notes")),
                Integer.parseInt(values.getOrDefault("rounds", "3")),
                values.getOrDefault("kernels", "yes").equals("yes"));
    }

    private static @Nullable Path path(@Nullable String text) {
        return text == null ? null : Path.of(text);
    }
}
