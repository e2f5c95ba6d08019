package org.alihwarta.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.alihwarta.error.AlihwartaException;
import org.alihwarta.language.Language;
import tools.jackson.databind.json.JsonMapper;

/** Writes the {@code model.json} of a model that came without one. */
public final class ModelCardWriter {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ModelCardWriter() {}

    /** Writes the card into a model's folder, unless that has one, which may say more. */
    public static void write(ModelCard card, Path folder) {
        Path file = folder.resolve(ModelCardReader.FILE);
        if (Files.exists(file)) {
            return;
        }
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("format", 1);
        json.put("name", card.name());
        json.put("version", card.version());
        json.put("source", card.source().code());
        json.put("targets", card.targets().stream().map(Language::code).sorted().toList());
        json.put("targetTokens", card.targetTokens());
        json.put("fit", card.fit().name().toLowerCase(Locale.ROOT));
        json.put("licence", card.licence());
        try {
            Files.writeString(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(json) + "\n");
        } catch (IOException exception) {
            throw AlihwartaException.unavailable(
                    file + " cannot be written: " + exception.getMessage() + ". Free some space and try again",
                    exception);
        }
    }
}
