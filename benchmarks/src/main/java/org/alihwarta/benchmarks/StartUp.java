package org.alihwarta.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * How soon a process has its first sentence, and what it holds; medians.
 *
 * @param coldSeconds from the start of the process, the JVM included
 * @param warmSeconds for opening the model a second time and translating with it
 * @param megabytes the most memory the process held while it translated the whole file on one thread
 */
record StartUp(double coldSeconds, double warmSeconds, double megabytes) {

    /** A JVM left alone takes as much of the machine's memory as it likes before it collects for the first time. */
    private static final String YOUNG_GENERATION = "-Xmn16m";

    static StartUp measure(Path folder, Path input, int runs) throws IOException, InterruptedException {
        List<Double> cold = new ArrayList<>();
        List<Double> warm = new ArrayList<>();
        List<Double> memory = new ArrayList<>();
        for (int i = 0; i < runs; i++) {
            StartUp one = once(folder, input);
            cold.add(one.coldSeconds);
            warm.add(one.warmSeconds);
            memory.add(one.megabytes);
        }
        return new StartUp(Measurement.middle(cold), Measurement.middle(warm), Measurement.middle(memory));
    }

    private static StartUp once(Path folder, Path input) throws IOException, InterruptedException {
        long start = System.nanoTime();
        Process process = new ProcessBuilder(
                        Path.of(Objects.requireNonNull(System.getProperty("java.home")), "bin", "java")
                                .toString(),
                        "-XX:+UseSerialGC",
                        YOUNG_GENERATION,
                        "-cp",
                        Objects.requireNonNull(System.getProperty("java.class.path")),
                        FirstSentence.class.getName(),
                        folder.toString(),
                        input.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            String first = lines.readLine();
            double cold = (System.nanoTime() - start) / 1e9;
            String warm = lines.readLine();
            String memory = lines.readLine();
            if (process.waitFor() != 0 || first == null || warm == null || memory == null) {
                throw new IOException("the process that translates one sentence failed");
            }
            return new StartUp(cold, Double.parseDouble(warm) / 1000, Double.parseDouble(memory));
        }
    }
}
