package org.alihwarta.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.alihwarta.marian.ModelFiles;

/**
 * Marian's own decoder, a native program, with the settings of Firefox ({@code --int8shiftAlphaAll --skip-cost}); batches and
 * length limits as ours. Time is that of the process, less that of one that translates a single line.
 */
record NativeMarian(Path program, Path folder, Path input, int beam, int threads) implements Peer {

    /** Prints wall clock, user and system seconds after what the program itself has to say. */
    private static final String TIMED = "TIMEFORMAT='%R %U %S'; time \"$@\"";

    @Override
    public String name() {
        return String.format(Locale.ROOT, "marian-decoder int8, native, beam %d, %d thread(s)", beam, threads);
    }

    @Override
    public Measurement measure() throws IOException, InterruptedException {
        Path line = Files.createTempFile("line", ".txt");
        Files.write(line, Files.readAllLines(input).subList(0, 1));
        Measurement loading = run(line);
        Measurement whole = run(input);
        return new Measurement(
                name(),
                whole.wallSeconds() - loading.wallSeconds(),
                whole.processorSeconds() - loading.processorSeconds(),
                whole.output());
    }

    private Measurement run(Path sentences) throws IOException, InterruptedException {
        Path output = Files.createTempFile("marian", ".txt");
        Process process = new ProcessBuilder(command(sentences, output))
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(program + " failed: " + said);
        }
        String[] times = said.strip().lines().reduce("", (first, last) -> last).split(" ", -1);
        return new Measurement(
                name(),
                Double.parseDouble(times[0]),
                Double.parseDouble(times[1]) + Double.parseDouble(times[2]),
                Files.readAllLines(output));
    }

    private List<String> command(Path sentences, Path output) {
        ModelFiles files = ModelFiles.in(folder);
        List<String> command = new ArrayList<>(List.of("bash", "-c", TIMED, "bash", program.toString()));
        command.addAll(List.of("--models", files.model().toString()));
        command.addAll(List.of(
                "--vocabs",
                files.sourceVocabulary().toString(),
                files.targetVocabulary().toString()));
        if (files.shortlist() != null) {
            command.addAll(List.of(
                    "--shortlist", Objects.requireNonNull(files.shortlist()).toString(), "false"));
        }
        command.addAll(List.of("--int8shiftAlphaAll", "--beam-size", Integer.toString(beam), "--normalize", "1"));
        if (beam == 1) {
            command.add("--skip-cost");
        }
        command.addAll(List.of("--cpu-threads", Integer.toString(threads), "--workspace", "256", "--quiet"));
        command.addAll(List.of("--mini-batch", "32", "--maxi-batch", "1000", "--maxi-batch-sort", "src"));
        command.addAll(List.of("--max-length-factor", "3", "--max-length", "1000", "--max-length-crop"));
        command.addAll(List.of("--input", sentences.toString(), "--output", output.toString()));
        return command;
    }
}
