package org.alihwarta.marian.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.alihwarta.marian.ModelFiles;
import org.alihwarta.marian.Translator;

/**
 * The models installed in one folder. Several processes may use it at once: a model appears whole or not at all.
 *
 * <p>Methods throw {@link UncheckedIOException} when the disk is full or a file cannot be read; nothing of a failed
 * installation stays behind.
 */
public final class ModelStore {

    private static final String UNFINISHED = ".unfinished-";

    private final Path home;

    /** A store in {@code home}, which is made when the first model is installed. */
    public ModelStore(Path home) {
        this.home = home;
    }

    /** All models, by name and version. */
    public List<InstalledModel> list() {
        List<InstalledModel> models = new ArrayList<>();
        for (Path name : folders(home)) {
            for (Path version : folders(name)) {
                models.add(new InstalledModel(fileName(name), fileName(version), version));
            }
        }
        return models;
    }

    /**
     * Copies a model from a folder, checks that it opens, and only then lets it be seen.
     *
     * @throws org.alihwarta.marian.format.ModelFormatException when the folder holds no usable model
     * @throws IllegalArgumentException when this version is there already, or a name is no plain file name
     */
    public InstalledModel install(Path from, String name, String version) {
        Path folder = folder(name, version);
        if (Files.exists(folder)) {
            throw new IllegalArgumentException(name + " " + version + " is installed already; remove it first");
        }
        Path unfinished = home.resolve(UNFINISHED + name + "-" + version + "-"
                + ProcessHandle.current().pid());
        try {
            copy(from, unfinished);
            Translator.open(ModelFiles.in(unfinished)).close();
            Manifest.of(unfinished).write(unfinished);
            Files.createDirectories(folder.getParent());
            Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
            return new InstalledModel(name, version, folder);
        } catch (FileAlreadyExistsException | DirectoryNotEmptyException e) {
            throw new IllegalArgumentException(name + " " + version + " was installed meanwhile", e);
        } catch (IOException e) {
            throw new UncheckedIOException(name + " " + version + " cannot be installed from " + from, e);
        } finally {
            deleteIfThere(unfinished);
        }
    }

    /** What has changed in a model's files since it was installed, in words; empty when nothing has. */
    public List<String> verify(InstalledModel model) {
        try {
            return Manifest.read(model.folder()).differences(Manifest.of(model.folder()));
        } catch (IOException e) {
            throw new UncheckedIOException(model.name() + " " + model.version() + " cannot be verified", e);
        }
    }

    /** Deletes a model; nobody may be using it. */
    public void remove(InstalledModel model) {
        deleteIfThere(folder(model.name(), model.version()));
    }

    private Path folder(String name, String version) {
        for (String part : List.of(name, version)) {
            if (!part.matches("[A-Za-z0-9][A-Za-z0-9._+-]{0,99}")) {
                throw new IllegalArgumentException(
                        "\"" + part + "\" is no name for a folder; use letters, digits, and . _ + - between them");
            }
        }
        return home.resolve(name).resolve(version);
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, to.resolve(fileName(file)));
            }
        }
    }

    private static void deleteIfThere(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(folder + " cannot be deleted", e);
        }
    }

    private static List<Path> folders(Path parent) {
        if (!Files.isDirectory(parent)) {
            return List.of();
        }
        try (Stream<Path> children = Files.list(parent)) {
            return children.filter(Files::isDirectory)
                    .filter(child -> !fileName(child).startsWith("."))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(parent + " cannot be listed", e);
        }
    }

    private static String fileName(Path path) {
        return path.getFileName().toString();
    }
}
