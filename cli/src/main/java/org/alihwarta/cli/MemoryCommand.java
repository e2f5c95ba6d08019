package org.alihwarta.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The translation memory: it only names its own commands. */
@Command(
        name = "memory",
        mixinStandardHelpOptions = true,
        description = "The translation memory: what people have translated once. A running server need not stop.",
        subcommands = {
            MemoryImportCommand.class,
            MemoryExportCommand.class,
            MemorySearchCommand.class,
            MemoryStatisticsCommand.class
        })
final class MemoryCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Name a command, for example: alihwarta memory statistics");
    }
}
