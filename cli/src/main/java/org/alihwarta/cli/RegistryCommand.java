package org.alihwarta.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The newsroom's own entries of the registry of names: it only names its own commands. */
@Command(
        name = "registry",
        mixinStandardHelpOptions = true,
        description =
                "The newsroom's own entries of the registry of names. A running server sees changes within seconds.",
        subcommands = {RegistryImportCommand.class, RegistryExportCommand.class, RegistryListCommand.class})
final class RegistryCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Name a command, for example: alihwarta registry list");
    }
}
