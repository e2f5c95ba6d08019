package org.alihwarta.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.alihwarta.engine.catalogue.InstalledModels.Verdict;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks the files of installed models. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = "Compares the files of installed models with the sums that were taken when they were installed.")
final class ModelsVerifyCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private ModelFolders models;

    @Parameters(arity = "0..1", paramLabel = "NAME", description = "A model's name. Default: all.")
    private @Nullable String name;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        List<Verdict> verdicts = models.installed().verify(name);
        if (verdicts.isEmpty()) {
            out.println("No model was installed, so there is nothing to verify.");
        }
        for (Verdict verdict : verdicts) {
            out.println(verdict.model() + ": " + (verdict.problems().isEmpty() ? "whole" : "CHANGED"));
            verdict.problems().forEach(problem -> out.println("  " + problem));
        }
        return verdicts.stream().allMatch(verdict -> verdict.problems().isEmpty()) ? ExitCode.DONE : ExitCode.FAILED;
    }
}
