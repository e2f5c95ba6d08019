package org.alihwarta.benchmarks;

import java.io.IOException;
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

/** This project's decoder, in this process. */
final class OwnDecoder implements Peer, AutoCloseable {

    private final Translator translator;
    private final List<String> lines;
    private final String name;
    private final int beam;
    private final int threads;

    OwnDecoder(Path folder, List<String> lines, Precision precision, int beam, int threads) {
        this.translator = Translator.open(ModelFiles.in(folder), precision);
        this.lines = List.copyOf(lines);
        this.name = String.format(Locale.ROOT, "Alihwarta %s, beam %d, %d thread(s)", precision, beam, threads);
        this.beam = beam;
        this.threads = threads;
    }

    @Override
    public String name() {
        return name;
    }

    /** Each thread is a caller with every so-manieth line: they meet in one translator. */
    @Override
    public Measurement measure() throws IOException, InterruptedException {
        long wall = System.nanoTime();
        double processor = processorSeconds();
        String[] output = new String[lines.size()];
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Future<?>> parts = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                int first = i;
                parts.add(pool.submit(() -> translate(first, output)));
            }
            for (Future<?> part : parts) {
                part.get();
            }
        } catch (ExecutionException e) {
            throw new IOException(name + " failed", e);
        } finally {
            pool.shutdown();
        }
        double used = processorSeconds() - processor;
        return new Measurement(name, (System.nanoTime() - wall) / 1e9, used, List.of(output));
    }

    private void translate(int first, String[] output) {
        List<String> part = new ArrayList<>();
        for (int line = first; line < lines.size(); line += threads) {
            part.add(lines.get(line));
        }
        List<List<Translation>> translated = translator.translate(part, Decoding.beam(beam));
        for (int i = 0; i < part.size(); i++) {
            output[first + i * threads] = translated.get(i).get(0).text();
        }
    }

    @Override
    public void close() {
        translator.close();
    }

    /** Of the whole process, the compiler and collector of the JVM included. */
    static double processorSeconds() {
        OperatingSystemMXBean system = ManagementFactory.getOperatingSystemMXBean();
        return system instanceof com.sun.management.OperatingSystemMXBean process
                ? process.getProcessCpuTime() / 1e9
                : Double.NaN;
    }
}
