package org.alihwarta.cli;

import java.io.PrintWriter;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.alihwarta.engine.Engines;
import org.alihwarta.error.AlihwartaException;
import org.alihwarta.job.Pool;
import org.alihwarta.language.Language;
import org.alihwarta.server.Configuration;
import org.alihwarta.server.EngineWiring;
import org.alihwarta.server.Setting;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Translates for a newsroom whose site another process serves. */
@Command(
        name = "worker",
        mixinStandardHelpOptions = true,
        description = {
            "Translates beside other processes on the PostgreSQL at database.url, until Ctrl-C.",
            "Takes on the languages that it has a model for; any number of workers share the queue."
        })
final class WorkerCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private ServerOptions options;

    @Option(
            names = "--pools",
            paramLabel = "POOLS",
            description = "Languages and threads, such as \"en=2 zh,ja=1\". Default: translation.pools.")
    private @Nullable String pools;

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        Configuration configuration = configuration();
        List<Pool> wanted = Translating.pools(configuration);
        Clock clock = Clock.systemUTC();
        try (StopSignal stop = StopSignal.listen();
                OpenNewsroom open = OpenNewsroom.beside(configuration, clock);
                Engines engines = EngineWiring.engines(
                        configuration,
                        options.engines(configuration),
                        open.newsroom().expenses(configuration.timeZone()),
                        clock)) {
            Set<Language> served = new Translating(open, engines).beginWithWhatIsServed(wanted);
            spec.commandLine().getOut().println("Translating into " + Translating.codes(served));
            stop.await();
            err.println("Stopping ...");
            open.newsroom().close(); // before the engines that its jobs use
        }
        return ExitCode.DONE;
    }

    private Configuration configuration() {
        Configuration configuration = options.configuration();
        if (configuration.find(Setting.DATABASE_URL).isEmpty()) {
            throw AlihwartaException.badInput("A worker needs a PostgreSQL that several processes can use: set "
                    + Setting.DATABASE_URL.key() + " here and for the servers (the built-in one is for one process)");
        }
        return pools == null ? configuration : configuration.with(Setting.TRANSLATION_POOLS, pools);
    }
}
