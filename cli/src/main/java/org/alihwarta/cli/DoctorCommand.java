package org.alihwarta.cli;

import java.io.PrintWriter;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.alihwarta.cli.Diagnosis.Grade;
import org.alihwarta.error.AlihwartaException;
import org.alihwarta.server.Configuration;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Looks at everything that a newsroom needs. */
@Command(
        name = "doctor",
        mixinStandardHelpOptions = true,
        description = {
            "Looks at Java, memory, disk, configuration, database, clock, port and models, and says what to do.",
            "Starts and changes nothing; a running server may go on. Fails when something would keep the newsroom from working."
        })
final class DoctorCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private ServerOptions options;

    @Override
    public Integer call() {
        List<Diagnosis> found = examine();
        PrintWriter out = spec.commandLine().getOut();
        for (Diagnosis diagnosis : found) {
            out.printf(Locale.ROOT, "%-4s  %-13s  %s%n", diagnosis.grade(), diagnosis.subject(), diagnosis.finding());
            if (!diagnosis.remedy().isEmpty()) {
                out.printf(Locale.ROOT, "%19s  -> %s%n", "", diagnosis.remedy());
            }
        }
        return found.stream().anyMatch(diagnosis -> diagnosis.grade() == Grade.FAIL) ? ExitCode.FAILED : ExitCode.DONE;
    }

    private List<Diagnosis> examine() {
        Configuration configuration;
        try {
            configuration = options.configuration();
        } catch (AlihwartaException wrong) {
            return List.of(new Diagnosis(
                    Grade.FAIL,
                    "configuration",
                    String.valueOf(wrong.getMessage()),
                    "mend it; the rest depends on it"));
        }
        return new Examination(configuration, options.localModels(configuration), Clock.systemUTC()).all();
    }
}
