package org.alihwarta.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Names what can be done with models. */
@Command(
        name = "models",
        mixinStandardHelpOptions = true,
        description = "Lists, installs, removes and verifies translation models.",
        subcommands = {
            ModelsListCommand.class,
            ModelsInstallCommand.class,
            ModelsRemoveCommand.class,
            ModelsVerifyCommand.class
        })
final class ModelsCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to do: list, install, remove or verify");
    }
}
