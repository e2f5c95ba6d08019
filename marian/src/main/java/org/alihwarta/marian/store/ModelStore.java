package org.alihwarta.marian.store;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * The models installed in one folder. Several processes may use it at once: a model appears whole or not at all, and goes whole.
 *
 * <p>Methods throw {@link StoreException} when the disk is full or a file cannot be read; nothing of a failed installation stays
 * behind, except parts of downloads that a later attempt goes on from.
 */
public final class ModelStore {

    private static final Duration FORGOTTEN = Duration.ofDays(3);
    private static final String DOWNLOADS = ".downloads";

    private final Path home;

    /** A store in {@code home}, which is made when the first model is installed. */
    public ModelStore(Path home) {
        this.home = home;
    }

    /** All models, by name and version. */
    public List<InstalledModel> list() {
        List<InstalledModel> models = new ArrayList<>();
        for (Path name : Folders.in(home)) {
            for (Path version : Folders.in(name)) {
                models.add(new InstalledModel(fileName(name), fileName(version), version));
            }
        }
        return models;
    }

    /**
     * Copies a model from a folder, checks that it opens, and only then lets it be seen.
     *
     * @throws org.alihwarta.marian.format.ModelFormatException when the folder holds no usable model
     * @throws StoreException when this version is there already, or a name is no plain file name
     */
    public InstalledModel install(Path from, String name, String version) {
        requireAbsent(name, version);
        try (Staging staging = stage()) {
            staging.copy(from);
            return staging.commit(name, version);
        }
    }

    /** Begins a model that is put together file by file. */
    public Staging stage() {
        Path hidden = hidden("unfinished");
        try {
            Files.createDirectories(hidden);
            sweep(Files.getLastModifiedTime(hidden).toInstant().minus(FORGOTTEN));
        } catch (IOException e) {
            throw Disk.failure(hidden, e);
        }
        return new Staging(hidden, home);
    }

    /** Refuses a version that is there already, or a name that is no plain file name, before anything is fetched for it. */
    public void requireAbsent(String name, String version) {
        Staging.target(home, name, version);
    }

    /** Downloads into this store; their parts are kept in it, so that a later process can go on. */
    public Downloads downloads(HttpClient client, Downloads.Patience patience) {
        return new Downloads(home.resolve(DOWNLOADS), client, patience);
    }

    /** What has changed in a model's files since it was installed, in words; empty when nothing has. */
    public List<String> verify(InstalledModel model) {
        try {
            return Manifest.read(model.folder()).differences(Manifest.of(model.folder()));
        } catch (IOException e) {
            throw new StoreException(
                    model.name() + " " + model.version() + " cannot be verified: " + e.getMessage()
                            + ". Remove it and install it again",
                    e);
        }
    }

    /** Deletes a model; nobody may be using it. */
    public void remove(InstalledModel model) {
        Path doomed = hidden("removed");
        try {
            Files.move(model.folder(), doomed, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new StoreException(model.name() + " " + model.version() + " cannot be removed: " + e.getMessage(), e);
        }
        Folders.delete(doomed);
        Path parent = model.folder().getParent();
        if (parent != null && !parent.equals(home)) {
            deleteIfEmpty(parent);
        }
    }

    /** Deletes what processes that were killed have left. */
    private void sweep(Instant before) throws IOException {
        List<Path> left = new ArrayList<>();
        for (Path folder : List.of(home, home.resolve(DOWNLOADS))) {
            try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, "{.unfinished-,.removed-,*.part}*")) {
                found.forEach(left::add);
            } catch (NoSuchFileException e) {
                // Nothing was ever downloaded.
            }
        }
        for (Path path : left) {
            if (Files.getLastModifiedTime(path).toInstant().isBefore(before)) {
                Folders.delete(path);
            }
        }
    }

    private Path hidden(String what) {
        return home.resolve("." + what + "-" + UUID.randomUUID());
    }

    private static void deleteIfEmpty(Path folder) {
        try {
            Files.delete(folder);
        } catch (DirectoryNotEmptyException e) {
            // Other versions are in it.
        } catch (IOException e) {
            throw new StoreException(folder + " cannot be deleted: check its rights", e);
        }
    }

    private static String fileName(Path path) {
        return path.getFileName().toString();
    }
}
