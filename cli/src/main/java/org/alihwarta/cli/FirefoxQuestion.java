package org.alihwarta.cli;

import java.io.Console;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.alihwarta.engine.Engines;
import org.alihwarta.engine.LocalModels;
import org.alihwarta.engine.catalogue.InstalledModels;
import org.alihwarta.engine.catalogue.Offer;
import org.alihwarta.engine.catalogue.Route;
import org.alihwarta.error.AlihwartaException;
import org.alihwarta.language.Language;
import org.alihwarta.server.Configuration;
import org.alihwarta.server.Setting;
import org.jspecify.annotations.Nullable;

/**
 * Before a newsroom starts without models for readers: shall Firefox's be fetched? Asked once, on a terminal only; whatever goes wrong
 * is one line, and the newsroom starts with what there is.
 */
final class FirefoxQuestion {
    private final Configuration configuration;
    private final PrintWriter err;

    FirefoxQuestion(Configuration configuration, PrintWriter err) {
        this.configuration = configuration;
        this.err = err;
    }

    void settle(ModelChoice choice, LocalModels local) {
        Set<Language> missing = missing(local);
        if (missing.isEmpty() || choice == ModelChoice.THERE || (choice == ModelChoice.ASK && !canAsk())) {
            return;
        }
        try {
            List<Offer> offers =
                    Route.to(missing, ModelFolders.firefox(configuration).offers());
            if (!offers.isEmpty() && (choice == ModelChoice.FIREFOX || isWanted(offers))) {
                InstalledModels installed = ModelFolders.installed(configuration);
                new ModelInstallation(installed, err).install(offers);
            }
        } catch (AlihwartaException failure) {
            err.println(
                    "Firefox's models were not installed: " + failure.getMessage() + ". Going on with what is there.");
        }
    }

    private static Set<Language> missing(LocalModels local) {
        try (Engines engines = local.openForReaders()) {
            Set<Language> missing = EnumSet.copyOf(Language.targets());
            missing.removeAll(engines.targets());
            return missing;
        }
    }

    private boolean canAsk() {
        return console() != null && !Files.exists(refusal());
    }

    private boolean isWanted(List<Offer> offers) {
        Console console = console();
        if (console == null) {
            return false;
        }
        err.println("There are no translation models for readers yet. Firefox's are free (licence "
                + offers.get(0).licence() + ", from "
                + offers.get(0).catalogue().getHost() + ").");
        String answer = console.readLine("Fetch them now, %s? [Y/n] ", ModelInstallation.size(offers));
        boolean wanted = answer != null
                && (answer.isBlank() || answer.strip().toLowerCase(Locale.ROOT).startsWith("y"));
        if (!wanted) {
            remember();
        }
        return wanted;
    }

    private void remember() {
        Path file = refusal();
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, "Delete this file to be asked again whether to fetch Firefox's models.\n");
        } catch (IOException failure) {
            throw AlihwartaException.unavailable(file + " cannot be written: " + failure.getMessage(), failure);
        }
        err.println("Not fetched. Whenever you like: alihwarta models install firefox");
    }

    private Path refusal() {
        return Installation.modelHome(configuration.folder(Setting.DATA_FOLDER)).resolve("not-from-firefox.txt");
    }

    @SuppressWarnings(
            "SystemConsoleNull") // the launcher asks newer JDKs for the console that is absent without a terminal
    private static @Nullable Console console() {
        return System.console();
    }
}
