package org.alihwarta.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.alihwarta.engine.LocalModels;
import org.alihwarta.engine.ModelCard;
import org.alihwarta.error.AlihwartaException;

/** Adds up the files of models. */
public final class ModelSums {
    private ModelSums() {}

    /** All usable models of an installation. */
    public static List<Manifest.Model> of(LocalModels models) {
        return models.list().stream()
                .filter(entry -> entry.card() != null)
                .map(entry -> of(Objects.requireNonNull(entry.card()), entry.folder()))
                .toList();
    }

    private static Manifest.Model of(ModelCard card, Path folder) {
        Map<String, String> sums = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                sums.put(file.getFileName().toString(), sum(file));
            }
        } catch (IOException failure) {
            throw AlihwartaException.unavailable(
                    "The model in " + folder + " cannot be read: " + failure.getMessage(), failure);
        }
        return new Manifest.Model(card.name(), card.version(), sums);
    }

    private static String sum(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return Measured.reading(in);
        }
    }
}
