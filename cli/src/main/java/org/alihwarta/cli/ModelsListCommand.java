package org.alihwarta.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.alihwarta.engine.LocalModels;
import org.alihwarta.engine.ModelCard;
import org.alihwarta.engine.catalogue.InstalledModels;
import org.alihwarta.engine.catalogue.Offer;
import org.alihwarta.language.Language;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** One line per model folder, or per model of Firefox's registry. */
@Command(name = "list", mixinStandardHelpOptions = true, description = "Lists the models that are there.")
final class ModelsListCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private ModelFolders models;

    @Option(names = "--available", description = "Instead, list what can be installed from Firefox's registry.")
    private boolean available;

    @Override
    public Integer call() {
        return available ? listAvailable() : listThere();
    }

    private int listThere() {
        PrintWriter out = spec.commandLine().getOut();
        List<LocalModels.Entry> entries = models.local().list();
        if (entries.isEmpty()) {
            out.println("No model is installed; editions of every language wait until there is one."
                    + " Firefox's: alihwarta models install firefox");
        }
        entries.forEach(entry -> out.println(line(entry)));
        return entries.stream().allMatch(entry -> entry.problem() == null) ? ExitCode.DONE : ExitCode.FAILED;
    }

    private int listAvailable() {
        InstalledModels installed = models.installed();
        List<Offer> offers = ModelFolders.firefox(models.configuration()).offers();
        offers.forEach(offer -> spec.commandLine().getOut().println(line(offer, installed.has(offer))));
        return ExitCode.DONE;
    }

    private static String line(LocalModels.Entry entry) {
        ModelCard card = entry.card();
        if (card == null) {
            return entry.folder() + "  UNUSABLE  " + entry.problem();
        }
        String targets = card.targets().stream().map(Language::code).sorted().collect(Collectors.joining(","));
        return String.format(
                Locale.ROOT,
                "%-20s %-12s %s -> %-14s for %-9s %-12s %s",
                card.name(),
                card.version(),
                card.source().code(),
                targets,
                card.fit().name().toLowerCase(Locale.ROOT),
                card.licence(),
                entry.folder());
    }

    private static String line(Offer offer, boolean there) {
        return String.format(
                Locale.ROOT,
                "%-6s %-16s %-12s %6.1f MB  %-8s %s",
                offer.pair(),
                offer.version(),
                offer.architecture(),
                offer.size() / 1e6,
                offer.licence(),
                there ? "installed" : "");
    }
}
