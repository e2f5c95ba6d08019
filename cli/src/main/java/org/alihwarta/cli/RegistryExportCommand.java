package org.alihwarta.cli;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import org.alihwarta.registry.Entity;
import org.alihwarta.server.Newsroom;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes the registry to standard output. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = "Writes the newsroom's own entries to standard output.")
final class RegistryExportCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private ServerOptions options;

    @Option(
            names = "--format",
            defaultValue = "CSV",
            description = "${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
    private RegistryFormat format;

    @Option(names = "--all", description = "Also the entries that come with Alihwarta.")
    private boolean all;

    @Override
    public Integer call() {
        try (OpenNewsroom open = OpenNewsroom.beside(options.configuration(), Clock.systemUTC())) {
            spec.commandLine().getOut().print(format.write(entities(open.newsroom())));
            spec.commandLine().getOut().flush();
        }
        return ExitCode.DONE;
    }

    private List<Entity> entities(Newsroom newsroom) {
        return all
                ? newsroom.termbase().registry().entities()
                : newsroom.termbase().own();
    }
}
