package org.alihwarta.cli;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import org.alihwarta.audit.Actor;
import org.alihwarta.registry.Entity;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Takes entries into the newsroom's registry. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description =
                "Takes entries into the newsroom's registry, all of a file or none; entries of the same id are replaced.")
final class RegistryImportCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private ServerOptions options;

    @Parameters(
            paramLabel = "FILE",
            description = "A table (CSV, TSV) or a termbase (TBX, either dialect); - is standard input.")
    private String file;

    @Option(names = "--format", description = "${COMPLETION-CANDIDATES}. Default: by the file's name, otherwise CSV.")
    private @Nullable RegistryFormat format;

    @Override
    public Integer call() {
        InputFile input = InputFile.read(file);
        RegistryFormat known = format == null ? RegistryFormat.of(file) : format;
        List<Entity> entities = known.read(input.text()).orRefuse(input.name());
        try (OpenNewsroom open = OpenNewsroom.beside(options.configuration(), Clock.systemUTC())) {
            open.newsroom().termbase().put(entities, Actor.SYSTEM);
        }
        spec.commandLine().getOut().println(entities.size() + " entries taken in");
        return ExitCode.DONE;
    }
}
