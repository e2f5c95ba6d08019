package org.alihwarta.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.alihwarta.engine.LocalModels;
import org.alihwarta.engine.ModelCard;
import org.alihwarta.language.Language;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Says which models there are. */
@Command(
        name = "models",
        mixinStandardHelpOptions = true,
        description = "Shows the translation models.",
        subcommands = ModelsCommand.ListCommand.class)
final class ModelsCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getErr());
        return ExitCode.WRONG_USAGE;
    }

    /** One line per model folder. */
    @Command(name = "list", mixinStandardHelpOptions = true, description = "Lists the models that are there.")
    static final class ListCommand implements Callable<Integer> {
        @Spec
        private CommandSpec spec;

        @Mixin
        private ModelFolders models;

        @Override
        public Integer call() {
            PrintWriter out = spec.commandLine().getOut();
            List<LocalModels.Entry> entries = models.local().list();
            if (entries.isEmpty()) {
                out.println("No model is installed; editions of every language wait until there is one.");
            }
            entries.forEach(entry -> out.println(line(entry)));
            return entries.stream().allMatch(entry -> entry.problem() == null) ? ExitCode.DONE : ExitCode.FAILED;
        }

        private static String line(LocalModels.Entry entry) {
            ModelCard card = entry.card();
            if (card == null) {
                return entry.folder() + "  UNUSABLE  " + entry.problem();
            }
            String targets =
                    card.targets().stream().map(Language::code).sorted().collect(Collectors.joining(","));
            return String.format(
                    Locale.ROOT,
                    "%-20s %-8s id -> %-16s for %-9s %-12s %s",
                    card.name(),
                    card.version(),
                    targets,
                    card.fit().name().toLowerCase(Locale.ROOT),
                    card.licence(),
                    entry.folder());
        }
    }
}
