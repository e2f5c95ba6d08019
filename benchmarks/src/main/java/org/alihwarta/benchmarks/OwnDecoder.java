package org.alihwarta.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.OperatingSystemMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.alihwarta.marian.ModelFiles;
import org.alihwarta.marian.Translation;
import org.alihwarta.marian.Translator;
import org.alihwarta.marian.network.Precision;
import org.alihwarta.marian.search.Decoding;

/** Measures this project's decoder in this process; the best of three rounds, so that the JVM has compiled. */
final class OwnDecoder {

    private static final int ROUNDS = 3;

    private final Path folder;
    private final List<String> lines;

    OwnDecoder(Path folder, List<String> lines) {
        this.folder = folder;
        this.lines = List.copyOf(lines);
    }

    Measurement measure(Precision precision, int beam, int threads) throws InterruptedException, ExecutionException {
        String name = String.format(Locale.ROOT, "Alihwarta %s, beam %d, %d thread(s)", precision, beam, threads);
        try (Translator translator = Translator.open(ModelFiles.in(folder), precision)) {
            Measurement best = round(name, translator, beam, threads);
            for (int i = 1; i < ROUNDS; i++) {
                Measurement next = round(name, translator, beam, threads);
                best = next.processorSeconds() < best.processorSeconds() ? next : best;
            }
            return best;
        }
    }

    private Measurement round(String name, Translator translator, int beam, int threads)
            throws InterruptedException, ExecutionException {
        long wall = System.nanoTime();
        double processor = processorSeconds();
        List<String> output = new ArrayList<>();
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Future<List<List<Translation>>>> parts = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                List<String> part = lines.subList(i * lines.size() / threads, (i + 1) * lines.size() / threads);
                parts.add(pool.submit(() -> translator.translate(part, Decoding.beam(beam))));
            }
            for (Future<List<List<Translation>>> part : parts) {
                part.get().forEach(list -> output.add(list.get(0).text()));
            }
        } finally {
            pool.shutdown();
        }
        double used = processorSeconds() - processor;
        return new Measurement(name, (System.nanoTime() - wall) / 1e9, used, output);
    }

    /** Of the whole process, the compiler and collector of the JVM included. */
    private static double processorSeconds() {
        OperatingSystemMXBean system = ManagementFactory.getOperatingSystemMXBean();
        return system instanceof com.sun.management.OperatingSystemMXBean process
                ? process.getProcessCpuTime() / 1e9
                : Double.NaN;
    }
}
