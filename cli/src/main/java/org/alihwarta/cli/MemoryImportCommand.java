package org.alihwarta.cli;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.alihwarta.audit.Actor;
import org.alihwarta.error.AlihwartaException;
import org.alihwarta.memory.tmx.CountedStream;
import org.alihwarta.memory.tmx.TmxExchange;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Takes TMX files into the memory. A file that is refused does not keep the others out. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = "Takes TMX files (1.1 to 1.4b) of any size into the memory, each whole or not at all.")
final class MemoryImportCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private ServerOptions options;

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description = "TMX files with Indonesian and a language of the site.")
    private List<Path> files;

    @Override
    public Integer call() {
        int refused = 0;
        try (OpenNewsroom open = OpenNewsroom.beside(options.configuration(), Clock.systemUTC())) {
            for (Path file : files) {
                refused += takeIn(file, open.newsroom().memoryFiles()) ? 0 : 1;
            }
        }
        return refused == 0 ? ExitCode.DONE : ExitCode.FAILED;
    }

    private boolean takeIn(Path file, TmxExchange exchange) {
        PrintWriter err = spec.commandLine().getErr();
        try (InputStream bytes = new BufferedInputStream(Files.newInputStream(file));
                Progress progress = Progress.start(String.valueOf(file.getFileName()), err)) {
            long size = Files.size(file);
            InputStream counted = new CountedStream(bytes, read -> progress.reached(read, size));
            print(file, exchange.importFrom(counted, String.valueOf(file.getFileName()), Actor.SYSTEM));
            return true;
        } catch (AlihwartaException refusal) {
            if (refusal.kind() != AlihwartaException.Kind.BAD_INPUT) {
                throw refusal;
            }
            err.println(file + ": refused: " + refusal.getMessage());
            return false;
        } catch (IOException unreadable) {
            err.println(file + ": refused: it cannot be read (" + unreadable + "): check its name and its rights");
            return false;
        }
    }

    private void print(Path file, TmxExchange.Imported imported) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(file + ": " + imported.report().entries() + " entries, "
                + imported.report().units() + " units, of which " + imported.added() + " are new");
        imported.report()
                .skipped()
                .forEach((reason, count) -> out.println(
                        "  skipped, " + reason.name().toLowerCase(Locale.ROOT).replace('_', ' ') + ": " + count));
        if (imported.report().codes() > 0) {
            out.println("  inline codes left out: " + imported.report().codes());
        }
    }
}
