package org.alihwarta.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.alihwarta.error.AlihwartaException;
import org.jspecify.annotations.Nullable;

/** The model folders of an installation: those that came with it and those that were installed. */
public final class LocalModels {
    private final List<Path> homes;

    /** {@code homes} hold one folder per model, the preferred home first; one that does not exist counts as empty. */
    public LocalModels(List<Path> homes) {
        this.homes = List.copyOf(homes);
    }

    /** Every model folder, the unusable ones with the reason. */
    public List<Entry> list() {
        List<Entry> entries = new ArrayList<>();
        for (Path home : homes) {
            folders(home).forEach(folder -> entries.add(entry(folder)));
        }
        return entries;
    }

    /** Engines over the models that are fit for readers; a model is loaded when it is first asked for a translation. */
    public Engines openForReaders() {
        return open(EnumSet.of(ModelCard.Fitness.READERS));
    }

    /** Engines over all usable models, those for research too. */
    public Engines openAll() {
        return open(EnumSet.allOf(ModelCard.Fitness.class));
    }

    private Engines open(Set<ModelCard.Fitness> wanted) {
        List<Engine> engines = new ArrayList<>();
        for (Entry entry : list()) {
            ModelCard card = entry.card();
            if (card != null && wanted.contains(card.fit())) {
                engines.add(new MarianEngine(card, entry.folder()));
            }
        }
        return new Engines(engines);
    }

    private static Entry entry(Path folder) {
        try {
            return new Entry(folder, ModelCardReader.read(folder), null);
        } catch (AlihwartaException exception) {
            return new Entry(folder, null, exception.getMessage());
        }
    }

    private static List<Path> folders(Path home) {
        if (!Files.isDirectory(home)) {
            return List.of();
        }
        try (Stream<Path> children = Files.list(home)) {
            return children.filter(Files::isDirectory).sorted().toList();
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }

    /**
     * A folder that should hold a model.
     *
     * @param card absent when the folder is unusable
     * @param problem why it is unusable
     */
    public record Entry(
            Path folder, @Nullable ModelCard card, @Nullable String problem) {}
}
