package org.alihwarta.engine.catalogue;

import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.alihwarta.engine.ModelCard;
import org.alihwarta.engine.ModelCardWriter;
import org.alihwarta.error.AlihwartaException;
import org.alihwarta.marian.format.ModelFormatException;
import org.alihwarta.marian.store.Connections;
import org.alihwarta.marian.store.Downloads;
import org.alihwarta.marian.store.InstalledModel;
import org.alihwarta.marian.store.ModelStore;
import org.alihwarta.marian.store.RemoteFile;
import org.alihwarta.marian.store.Staging;
import org.alihwarta.marian.store.StoreException;
import org.jspecify.annotations.Nullable;

/**
 * The models that were installed into one folder, versions side by side. A model appears whole and checked, or not at all; several
 * processes may install at once.
 *
 * <p>Methods throw {@link AlihwartaException}: {@code UNAVAILABLE} when network, server or disk fail, {@code BAD_INPUT} for a model that
 * is none, {@code NOT_FOUND} for one that is not there.
 */
public final class InstalledModels {
    private final ModelStore store;
    private final Downloads downloads;

    private InstalledModels(ModelStore store, Downloads downloads) {
        this.store = store;
        this.downloads = downloads;
    }

    /** The models in a folder; {@code environment} is that of the process, for its proxy variables. */
    public static InstalledModels in(Path home, Map<String, String> environment) {
        return in(home, Connections.client(environment), Downloads.Patience.STANDARD);
    }

    static InstalledModels in(Path home, HttpClient client, Downloads.Patience patience) {
        ModelStore store = new ModelStore(home);
        return new InstalledModels(store, store.downloads(client, patience));
    }

    /** Whether this version is there. */
    public boolean has(Offer offer) {
        return store.list().stream()
                .anyMatch(model ->
                        model.name().equals(offer.name()) && model.version().equals(offer.version()));
    }

    /** Fetches a model, checks every file, and lets it be seen. */
    public ModelCard install(Offer offer, InstallProgress progress) {
        return explained(() -> {
            store.requireAbsent(offer.name(), offer.version());
            try (Staging staging = store.stage()) {
                long before = 0;
                for (RemoteFile file : offer.files()) {
                    long base = before;
                    staging.fetch(
                            file,
                            downloads,
                            received -> progress.reached(base + received, Math.max(offer.size(), base + received)));
                    before += file.roughSize();
                }
                progress.reached(offer.size(), offer.size());
                ModelCardWriter.write(offer.card(), staging.folder());
                staging.commit(offer.name(), offer.version());
                return offer.card();
            }
        });
    }

    /** Installs a model from a folder or from a zip file as OPUS-MT releases them. */
    public ModelCard install(Path from, Description said) {
        if (!Files.exists(from)) {
            throw AlihwartaException.badInput("There is neither a file or folder " + from
                    + " nor a model of that name. See: alihwarta models list --available");
        }
        boolean isFolder = Files.isDirectory(from);
        return installFrom(from.toAbsolutePath().toString(), said, staging -> {
            if (isFolder) {
                staging.copy(from);
            } else {
                staging.unpack(from);
            }
        });
    }

    /** Installs a model from the address of a zip file. */
    public ModelCard install(URI address, Description said, InstallProgress progress) {
        return installFrom(
                address.toString(),
                said,
                staging -> staging.fetchArchive(address, downloads, received -> progress.reached(received, received)));
    }

    /**
     * Removes a model that nobody is using.
     *
     * @param version absent for all versions
     */
    public List<String> remove(String name, @Nullable String version) {
        List<InstalledModel> doomed = named(name, version);
        return explained(() -> {
            doomed.forEach(store::remove);
            return doomed.stream().map(InstalledModels::label).toList();
        });
    }

    /** What is wrong with every model's files, none where nothing is; {@code name} absent for all models. */
    public List<Verdict> verify(@Nullable String name) {
        List<InstalledModel> models = name == null ? store.list() : named(name, null);
        return explained(() -> models.stream()
                .map(model -> new Verdict(label(model), store.verify(model)))
                .toList());
    }

    private ModelCard installFrom(String place, Description said, Consumer<Staging> fill) {
        return explained(() -> {
            try (Staging staging = store.stage()) {
                fill.accept(staging);
                ModelCard card = new Origin(place).describe(said, staging.folder());
                ModelCardWriter.write(card, staging.folder());
                staging.commit(card.name(), card.version());
                return card;
            }
        });
    }

    private List<InstalledModel> named(String name, @Nullable String version) {
        List<InstalledModel> found = store.list().stream()
                .filter(model -> model.name().equals(name))
                .filter(model -> version == null || model.version().equals(version))
                .toList();
        if (found.isEmpty()) {
            throw AlihwartaException.notFound("No model " + name + (version == null ? "" : " " + version)
                    + " was installed here. See: alihwarta models list");
        }
        return found;
    }

    private static String label(InstalledModel model) {
        return model.name() + " " + model.version();
    }

    private static <T> T explained(Supplier<T> work) {
        try {
            return work.get();
        } catch (StoreException exception) {
            throw AlihwartaException.unavailable(String.valueOf(exception.getMessage()), exception);
        } catch (ModelFormatException exception) {
            throw new AlihwartaException(
                    AlihwartaException.Kind.BAD_INPUT,
                    "This is no model that can be used: " + exception.getMessage() + "; nothing was installed",
                    exception);
        }
    }

    /**
     * How a model's files stand.
     *
     * @param problems in words, empty when all is as it was installed
     */
    public record Verdict(String model, List<String> problems) {
        public Verdict {
            problems = List.copyOf(problems);
        }
    }
}
