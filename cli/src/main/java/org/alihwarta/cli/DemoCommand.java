package org.alihwarta.cli;

import java.io.PrintWriter;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.Callable;
import org.alihwarta.edition.EditionState;
import org.alihwarta.server.Configuration;
import org.alihwarta.server.Setting;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs the sample newsroom. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description =
                "Runs a sample newsroom: thirty stories, the site, the desk and the translating jobs, until Ctrl-C.")
final class DemoCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private ServerOptions options;

    @Option(names = "--no-samples", description = "Start with an empty newsroom.")
    private boolean withoutSamples;

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        Clock clock = Clock.systemUTC();
        Configuration configuration = options.configuration();
        err.println("Starting in " + configuration.folder(Setting.DATA_FOLDER).toAbsolutePath() + " ...");
        options.settleModels(configuration, err);
        try (StopSignal stop = StopSignal.listen();
                Serving serving = Serving.start(configuration, options.engines(configuration), clock)) {
            DemoLogin login = DemoLogin.in(
                    configuration.folder(Setting.DATA_FOLDER),
                    serving.newsroom().accounts());
            if (!withoutSamples) {
                new SampleNewsroom(serving.newsroom().publishing(), clock).publish();
            }
            serving.translate(configuration, err);
            welcome(serving, login);
            serving.showProgress(stop, err);
            summarise(serving.newsroom().board().countEditions(), err);
            stop.await();
            err.println("Stopping ...");
        }
        return ExitCode.DONE;
    }

    private void welcome(Serving serving, DemoLogin login) {
        PrintWriter out = spec.commandLine().getOut();
        out.println("Site   " + serving.address());
        out.println("Desk   " + serving.address() + "desk");
        out.println("Login  " + login.name() + " / " + login.password());
    }

    private static void summarise(Map<EditionState, Long> editions, PrintWriter err) {
        err.println(editions.getOrDefault(EditionState.RELEASED, 0L) + " editions released, "
                + editions.getOrDefault(EditionState.HELD, 0L) + " held (the desk says why). Ctrl-C stops.");
    }
}
