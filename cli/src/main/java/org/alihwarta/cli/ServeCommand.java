package org.alihwarta.cli;

import java.io.PrintWriter;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.alihwarta.server.Configuration;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs a newsroom until it is stopped. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = "Runs the site, the desk and the translating jobs until Ctrl-C.")
final class ServeCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private ServerOptions options;

    @Option(names = "--no-work", description = "Leave translating to workers on the same database.")
    private boolean withoutWork;

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        Configuration configuration = options.configuration();
        options.settleModels(configuration, err);
        try (StopSignal stop = StopSignal.listen();
                Serving serving = Serving.start(configuration, options.engines(configuration), Clock.systemUTC())) {
            if (withoutWork) {
                serving.leaveTranslating();
            } else {
                serving.translate(configuration, err);
            }
            if (serving.newsroom().accounts().all().isEmpty()) {
                err.println("Nobody can log in yet. Add somebody with: alihwarta user add NAME --role admin");
            }
            spec.commandLine().getOut().println("Site " + serving.address() + "  Desk " + serving.address() + "desk");
            stop.await();
            err.println("Stopping ...");
        }
        return ExitCode.DONE;
    }
}
