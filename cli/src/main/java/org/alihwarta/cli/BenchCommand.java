package org.alihwarta.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.alihwarta.error.AlihwartaException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Unmatched;

/** Measures the decoder beside its peers; the measuring itself is no part of the application but of {@code benchmarks}. */
@Command(
        name = "bench",
        description = "Measures the decoder beside its peers and writes benchmarks/RESULTS.md; bench --help says more.")
final class BenchCommand implements Callable<Integer> {
    /** Handed on as they are. */
    @Unmatched
    private List<String> options = new ArrayList<>();

    @Override
    public Integer call() {
        Path script = Installation.home().resolve("benchmarks/side-by-side");
        if (!Files.isExecutable(script)) {
            throw AlihwartaException.notFound("There is no " + script
                    + ". Measuring needs the source tree: clone the repository and run it there.");
        }
        List<String> command = new ArrayList<>(List.of(script.toString()));
        command.addAll(options);
        return run(command);
    }

    private static int run(List<String> command) {
        try {
            return new ProcessBuilder(command).inheritIO().start().waitFor();
        } catch (IOException exception) {
            throw AlihwartaException.unavailable(
                    command.get(0) + " could not be started: " + exception.getMessage() + ". Install bash.", exception);
        } catch (InterruptedException exception) {
            Thread.currentThread().interrupt();
            return ExitCode.FAILED;
        }
    }
}
