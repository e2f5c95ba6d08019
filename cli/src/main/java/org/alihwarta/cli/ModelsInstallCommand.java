package org.alihwarta.cli;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alihwarta.engine.ModelCard;
import org.alihwarta.engine.catalogue.Description;
import org.alihwarta.engine.catalogue.InstalledModels;
import org.alihwarta.engine.catalogue.Offer;
import org.alihwarta.engine.catalogue.Route;
import org.alihwarta.error.AlihwartaException;
import org.alihwarta.language.Language;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Installs models from Firefox's registry, from folders and from zip files. */
@Command(
        name = "install",
        mixinStandardHelpOptions = true,
        description =
                "Installs models into the data folder; every file is checked, and nothing is left of one that fails.")
final class ModelsInstallCommand implements Callable<Integer> {
    private static final Pattern PAIR = Pattern.compile("([a-z]{2})-([a-z]{2})(@(\\S+))?");

    @Spec
    private CommandSpec spec;

    @Mixin
    private ModelFolders models;

    @Parameters(
            arity = "1..*",
            paramLabel = "WHAT",
            description = {
                "firefox: what leads to all five languages.",
                "A pair of Firefox's, such as en-fr, or one version of it, such as en-fr@2.1.",
                "A folder or zip file of a Marian model (Firefox, OPUS-MT, your own), or the address of a zip file."
            })
    private List<String> what;

    @Option(names = "--name", paramLabel = "NAME", description = "What to call a model that has no model.json.")
    private @Nullable String name;

    @Option(names = "--model-version", paramLabel = "VERSION", description = "Its version.")
    private @Nullable String version;

    @Option(
            names = "--source",
            paramLabel = "LANG",
            converter = LanguageCode.class,
            description = "What it reads: id or en.")
    private @Nullable Language source;

    @Option(names = "--target", paramLabel = "LANG", converter = LanguageCode.class, description = "What it writes.")
    private @Nullable Language target;

    @Option(names = "--fit", description = "Whom it is good enough for: readers or research.")
    private ModelCard.@Nullable Fitness fit;

    @Option(names = "--licence", paramLabel = "SPDX", description = "Its licence, such as CC-BY-4.0.")
    private @Nullable String licence;

    @Override
    public Integer call() {
        what.forEach(this::install);
        return ExitCode.DONE;
    }

    private void install(String one) {
        Matcher pair = PAIR.matcher(one);
        if (one.equals("firefox")) {
            fetch(Route.to(Language.targets(), offers()));
        } else if (pair.matches()) {
            fetch(List.of(find(one, pair.group(1) + "-" + pair.group(2), pair.group(4))));
        } else {
            ModelCard card = one.matches("https?://.*") ? fetchArchive(URI.create(one)) : copy(Path.of(one));
            spec.commandLine().getErr().println(ModelInstallation.installed(card));
        }
    }

    private void fetch(List<Offer> offers) {
        new ModelInstallation(models.installed(), spec.commandLine().getErr()).install(offers);
    }

    private List<Offer> offers() {
        return ModelFolders.firefox(models.configuration()).offers();
    }

    /** Without a version the first, which is the best. */
    private Offer find(String asked, String pair, @Nullable String wanted) {
        return offers().stream()
                .filter(offer -> offer.pair().equals(pair))
                .filter(offer -> wanted == null || offer.version().equals(wanted))
                .findFirst()
                .orElseThrow(() -> AlihwartaException.notFound("Firefox's registry has no released model " + asked
                        + ". See: alihwarta models list --available (a folder of that name is ./" + asked + ")"));
    }

    private ModelCard copy(Path from) {
        return models.installed().install(from, description());
    }

    private ModelCard fetchArchive(URI address) {
        InstalledModels installed = models.installed();
        try (Progress progress = Progress.start("download", spec.commandLine().getErr())) {
            return installed.install(address, description(), progress::reached);
        }
    }

    private Description description() {
        return new Description(name, version, source, target, fit, licence);
    }
}
