package org.alihwarta.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The root command: it only names the others. */
@Command(
        name = "alihwarta",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Publishes Indonesian news in six languages.",
        subcommands = {
            DemoCommand.class,
            ServeCommand.class,
            WorkerCommand.class,
            ImportCommand.class,
            ExportCommand.class,
            TranslateCommand.class,
            EvaluateCommand.class,
            BenchCommand.class,
            MemoryCommand.class,
            ModelsCommand.class,
            RegistryCommand.class,
            GatesCommand.class,
            EnginesCommand.class,
            UserCommand.class,
            DoctorCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            TokenCommand.class
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done", "1:failed", "2:wrong usage", "3:done, with held editions"})
final class AlihwartaCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Name a command, for example: alihwarta demo");
    }
}
