package org.alihwarta.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import org.alihwarta.engine.ModelCard;
import org.alihwarta.engine.catalogue.InstalledModels;
import org.alihwarta.engine.catalogue.Offer;

/** Installs models of a catalogue and shows how far it has come. */
record ModelInstallation(InstalledModels installed, PrintWriter err) {
    private static final long MEGABYTE = 1_000_000;

    /** Installs what is not there yet; nothing of the model that fails is left, those before it stay. */
    void install(List<Offer> offers) {
        for (Offer offer : offers) {
            if (installed.has(offer)) {
                err.println(offer.name() + " " + offer.version() + " is installed already.");
            } else {
                install(offer);
            }
        }
    }

    /** What all of them take over the network, in words. */
    static String size(List<Offer> offers) {
        long bytes = offers.stream().mapToLong(Offer::size).sum();
        return String.format(Locale.ROOT, "%.0f MB", Math.max(1, bytes / 1e6));
    }

    private void install(Offer offer) {
        ModelCard card;
        try (Progress progress = Progress.start(offer.name() + ", MB", err)) {
            card = installed.install(
                    offer, (done, total) -> progress.reached(done / MEGABYTE, Math.max(1, total / MEGABYTE)));
        }
        err.println(installed(card));
    }

    static String installed(ModelCard card) {
        return "Installed " + card.name() + " " + card.version() + ", licence " + card.licence() + ", for "
                + card.fit().name().toLowerCase(Locale.ROOT) + ".";
    }
}
