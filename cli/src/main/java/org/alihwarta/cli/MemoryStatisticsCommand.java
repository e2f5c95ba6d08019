package org.alihwarta.cli;

import java.io.PrintWriter;
import java.time.Clock;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.alihwarta.memory.MemoryStatistics;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Says how much the memory holds and what it has saved. */
@Command(
        name = "statistics",
        mixinStandardHelpOptions = true,
        description = "How many units the memory holds per language, and what engines did not have to translate.")
final class MemoryStatisticsCommand implements Callable<Integer> {
    private static final String COLUMNS = "%-4s %10s %10s %10s %12s %10s %12s %12s%n";

    @Spec
    private CommandSpec spec;

    @Mixin
    private ServerOptions options;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try (OpenNewsroom open = OpenNewsroom.beside(options.configuration(), Clock.systemUTC())) {
            MemoryStatistics statistics = open.newsroom().savings().statistics();
            out.printf(
                    Locale.ROOT,
                    COLUMNS,
                    "",
                    "people",
                    "reports",
                    "files",
                    "in context",
                    "exact",
                    "words",
                    "characters");
            statistics.lines().forEach(line -> print(line, out));
            out.println(statistics.units() + " units; the last four columns count what was found and saved");
        }
        return ExitCode.DONE;
    }

    private static void print(MemoryStatistics.Line line, PrintWriter out) {
        MemoryStatistics.Savings saved = line.saved();
        out.printf(
                Locale.ROOT,
                COLUMNS,
                line.language().code(),
                line.people(),
                line.reports(),
                line.imports(),
                saved.inContext(),
                saved.exact(),
                saved.words(),
                saved.characters());
    }
}
