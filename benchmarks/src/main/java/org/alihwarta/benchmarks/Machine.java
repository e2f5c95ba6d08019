package org.alihwarta.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** What the figures of a run depend on: cores, instruction set, load. */
final class Machine {

    private Machine() {}

    static String description() throws IOException {
        return Runtime.getRuntime().availableProcessors() + " cores, " + instructions() + load() + ", Java "
                + Runtime.version().feature();
    }

    private static String load() throws IOException {
        Path load = Path.of("/proc/loadavg");
        return Files.isReadable(load)
                ? ", load average " + Files.readString(load).split(" ", -1)[0] + " at the start"
                : "";
    }

    private static String instructions() throws IOException {
        Path file = Path.of("/proc/cpuinfo");
        String flags = Files.isReadable(file) ? Files.readString(file) : "";
        String architecture = Objects.requireNonNull(System.getProperty("os.arch"));
        String avx = flags.contains("avx512f") ? " with AVX-512" : flags.contains("avx2") ? " with AVX2" : "";
        return architecture + avx + (flags.contains("_vnni") ? " and VNNI" : avx.isEmpty() ? "" : ", no VNNI");
    }
}
