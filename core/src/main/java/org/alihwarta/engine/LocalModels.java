package org.alihwarta.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.alihwarta.error.AlihwartaException;
import org.alihwarta.language.Language;
import org.jspecify.annotations.Nullable;

/**
 * The model folders of an installation: those that came with it and those that were installed. A home holds {@code NAME/VERSION} folders,
 * or model folders as they are.
 */
public final class LocalModels {
    private final List<Path> homes;

    /** {@code homes} in order of preference; one that does not exist counts as empty. */
    public LocalModels(List<Path> homes) {
        this.homes = List.copyOf(homes);
    }

    /** Every model folder, the unusable ones with the reason. */
    public List<Entry> list() {
        List<Entry> entries = new ArrayList<>();
        for (Path home : homes) {
            for (Path folder : folders(home)) {
                models(folder).forEach(model -> entries.add(entry(model)));
            }
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

    /** Models from Indonesian, then ways through English to what these do not reach; beside them those into Indonesian. */
    private Engines open(Set<ModelCard.Fitness> wanted) {
        List<MarianEngine> models = newest(wanted).stream().map(Usable::open).toList();
        List<Engine> engines = new ArrayList<>();
        Set<Language> reached = EnumSet.noneOf(Language.class);
        for (MarianEngine model : reading(Language.INDONESIAN, models)) {
            engines.add(model);
            reached.addAll(model.targets());
        }
        engines.addAll(throughEnglish(models, reached));
        List<MarianEngine> intoIndonesian = reading(Language.ENGLISH, models).stream()
                .filter(LocalModels::writesIndonesian)
                .toList();
        return new Engines(engines, intoIndonesian);
    }

    private static List<Engine> throughEnglish(List<MarianEngine> models, Set<Language> reached) {
        List<Engine> ways = new ArrayList<>();
        reading(Language.INDONESIAN, models).stream()
                .filter(model -> model.targets().contains(Language.ENGLISH))
                .findFirst()
                .map(RememberingEngine::new)
                .ifPresent(toEnglish -> reading(Language.ENGLISH, models).stream()
                        .filter(model -> !writesIndonesian(model) && !reached.containsAll(model.targets()))
                        .forEach(model -> ways.add(new PivotEngine(toEnglish, model))));
        return ways;
    }

    private static boolean writesIndonesian(MarianEngine model) {
        return model.targets().contains(Language.INDONESIAN);
    }

    private static List<MarianEngine> reading(Language source, List<MarianEngine> models) {
        return models.stream().filter(model -> model.source() == source).toList();
    }

    /** Of every name the newest version in the first home that has it. */
    private List<Usable> newest(Set<ModelCard.Fitness> wanted) {
        Map<String, Usable> byName = new LinkedHashMap<>();
        for (Entry entry : list()) {
            ModelCard card = entry.card();
            if (card != null && wanted.contains(card.fit())) {
                byName.merge(card.name(), new Usable(card, entry.folder()), LocalModels::preferred);
            }
        }
        return List.copyOf(byName.values());
    }

    private static Usable preferred(Usable before, Usable now) {
        boolean besideEachOther =
                Objects.equals(before.folder().getParent(), now.folder().getParent());
        return besideEachOther
                        && VersionOrder.OLDEST_FIRST.compare(
                                        now.card().version(), before.card().version())
                                > 0
                ? now
                : before;
    }

    private static List<Path> models(Path folder) {
        List<Path> versions = folders(folder);
        return holdsFiles(folder) || versions.isEmpty() ? List.of(folder) : versions;
    }

    private static boolean holdsFiles(Path folder) {
        try (Stream<Path> children = Files.list(folder)) {
            return children.anyMatch(Files::isRegularFile);
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
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
            return children.filter(Files::isDirectory)
                    .filter(child -> !child.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
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

    private record Usable(ModelCard card, Path folder) {
        MarianEngine open() {
            return new MarianEngine(card, folder);
        }
    }
}
