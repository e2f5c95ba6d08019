package org.alihwarta.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import org.alihwarta.marian.ModelFiles;
import org.alihwarta.marian.network.Precision;

/**
 * Translates one file with this project's decoder and with the peers, and writes a table of ratios.
 *
 * <p>Arguments: model folder, input file, folder of the peers, the Markdown file to write.
 */
public final class SideBySide {

    private final Path folder;
    private final Path input;
    private final Path peers;
    private final List<String> lines;

    private SideBySide(Path folder, Path input, Path peers) throws IOException {
        this.folder = folder;
        this.input = input;
        this.peers = peers;
        this.lines = Files.readAllLines(input);
    }

    public static void main(String[] arguments) throws IOException, InterruptedException, ExecutionException {
        SideBySide run = new SideBySide(Path.of(arguments[0]), Path.of(arguments[1]), Path.of(arguments[2]));
        String report = run.report(run.measureAll(), Clock.systemUTC());
        Files.writeString(Path.of(arguments[3]), report);
        System.out.print(report);
    }

    private List<Measurement> measureAll() throws IOException, InterruptedException, ExecutionException {
        OwnDecoder own = new OwnDecoder(folder, lines);
        List<Measurement> all = new ArrayList<>();
        all.add(own.measure(Precision.FAST, 1, 1));
        if (Files.isDirectory(peers.resolve("node_modules"))) {
            all.add(bergamot());
        }
        all.add(own.measure(Precision.EXACT, 1, 1));
        all.add(own.measure(Precision.FAST, 1, 2));
        all.add(own.measure(Precision.FAST, 4, 1));
        return all;
    }

    private Measurement bergamot() throws IOException, InterruptedException {
        Path output = Files.createTempFile("bergamot", ".txt");
        Process process = new ProcessBuilder(
                        "node",
                        "translate.mjs",
                        folder.toAbsolutePath().toString(),
                        input.toAbsolutePath().toString(),
                        output.toString())
                .directory(peers.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String figures = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        if (process.waitFor() != 0) {
            throw new IOException("the WASM build of Bergamot failed: " + figures);
        }
        String[] seconds = figures.lines().reduce("", (first, last) -> last).split(" ", -1);
        return new Measurement(
                "Bergamot WASM 0.4.9 in Node, batch 8",
                Double.parseDouble(seconds[0]),
                Double.parseDouble(seconds[1]),
                Files.readAllLines(output));
    }

    private String report(List<Measurement> all, Clock clock) throws IOException {
        long words = lines.stream()
                .mapToLong(line -> line.strip().split("\\s+", -1).length)
                .sum();
        Measurement first = all.get(0);
        StringBuilder table = new StringBuilder();
        for (Measurement one : all) {
            table.append(String.format(
                    Locale.ROOT,
                    "| %s | %.0f | %.2f | %.2f | %.2f | %d of %d |%n",
                    one.decoder(),
                    words / one.processorSeconds(),
                    first.processorSeconds() / one.processorSeconds(),
                    one.wallSeconds(),
                    one.processorSeconds(),
                    one.linesEqualTo(first),
                    lines.size()));
        }
        String heading = String.format(
                Locale.ROOT,
                "# Speed beside the peers%n%nWritten by `benchmarks/side-by-side` on %s: %s, %d lines, %d words; %s.%n"
                        + "Loading is left out. The ratio is of words per processor second, against the first line; with a load%n"
                        + "above the number of cores the wall clock says nothing.%n%n",
                LocalDate.now(clock),
                model(),
                lines.size(),
                words,
                machine());
        return heading
                + "| decoder | words per processor second | ratio | wall s | processor s | lines as the first |\n"
                + "|---|---|---|---|---|---|\n" + table + "\n" + notes();
    }

    private String model() throws IOException {
        Path file = ModelFiles.in(folder).model();
        return String.format(Locale.ROOT, "%s of %.1f MB", file.getFileName(), Files.size(file) / 1e6);
    }

    private static String machine() throws IOException {
        Path load = Path.of("/proc/loadavg");
        String busy = Files.isReadable(load)
                ? ", load average " + Files.readString(load).split(" ", -1)[0]
                : "";
        return Runtime.getRuntime().availableProcessors() + " cores, " + instructions() + busy + " at the end";
    }

    private static String instructions() throws IOException {
        Path info = Path.of("/proc/cpuinfo");
        String flags = Files.isReadable(info) ? Files.readString(info) : "";
        String architecture = Objects.requireNonNull(System.getProperty("os.arch"));
        String avx = flags.contains("avx2") ? " with AVX2" : "";
        return architecture + avx + (flags.contains("_vnni") ? " and VNNI" : avx.isEmpty() ? "" : ", no VNNI");
    }

    private static String notes() {
        return """
                FAST sums products of 8 bits as Marian does on processors without VNNI, where pairs saturate at 16 bits; EXACT
                never saturates. Lines differ between decoders where a batch of theirs shares another shortlist.
                """;
    }
}
