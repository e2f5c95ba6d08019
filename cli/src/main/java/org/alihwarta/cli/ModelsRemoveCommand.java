package org.alihwarta.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Removes a model that was installed. */
@Command(
        name = "remove",
        mixinStandardHelpOptions = true,
        description = "Removes a model that was installed; stop what uses it first.")
final class ModelsRemoveCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private ModelFolders models;

    @Parameters(paramLabel = "NAME", description = "As \"models list\" shows it, such as firefox-en-fr.")
    private String name;

    @Option(names = "--model-version", paramLabel = "VERSION", description = "Only this version. Default: all.")
    private @Nullable String version;

    @Override
    public Integer call() {
        models.installed()
                .remove(name, version)
                .forEach(removed -> spec.commandLine().getOut().println("Removed " + removed + "."));
        return ExitCode.DONE;
    }
}
