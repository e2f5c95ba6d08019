package org.alihwarta.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.stream.Collectors;
import org.alihwarta.feed.ImportReport;

/** Prints what came in of a batch, what was refused and why. */
final class ImportTable {
    private ImportTable() {}

    /** One line per input, then how many there are of each outcome. */
    static void print(ImportReport report, PrintWriter out) {
        for (ImportReport.Line line : report.lines()) {
            out.printf(Locale.ROOT, "%-9s  %s  %s%n", word(line.outcome()), line.input(), line.detail());
        }
        out.println(report.counts().entrySet().stream()
                .filter(count -> count.getValue() > 0)
                .map(count -> count.getValue() + " " + word(count.getKey()))
                .collect(Collectors.joining(", ", "", report.lines().isEmpty() ? "nothing new" : "")));
    }

    /** A batch of which something is missing has failed in part, which scripts want to know. */
    static int exitCode(ImportReport report) {
        return report.hasFailed() ? ExitCode.FAILED : ExitCode.DONE;
    }

    private static String word(ImportReport.Outcome outcome) {
        return outcome.name().toLowerCase(Locale.ROOT);
    }
}
