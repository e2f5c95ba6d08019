package org.alihwarta.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.alihwarta.error.AlihwartaException;
import org.alihwarta.language.Language;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads {@code model.json}, or makes a card from the file names of a Firefox model folder, which has none. */
public final class ModelCardReader {
    /** The name of the file that holds a folder's card. */
    static final String FILE = "model.json";

    private static final JsonMapper JSON = JsonMapper.builder().build();
    /** {@code model.iden.intgemm.alphas.bin}: source and target language in four letters. */
    private static final Pattern FIREFOX_MODEL = Pattern.compile("model\\.([a-z]{2})([a-z]{2})\\..*bin(\\.gz)?");

    private ModelCardReader() {}

    /** The card of a model folder; {@code BAD_INPUT} when it has none or a broken one. */
    static ModelCard read(Path folder) {
        return find(folder)
                .orElseThrow(() -> broken(
                        folder, "it has neither a model.json nor a file named like model.iden.intgemm.alphas.bin"));
    }

    /** The card of a folder that has one, or whose file names say as much; {@code BAD_INPUT} when it is broken. */
    public static Optional<ModelCard> find(Path folder) {
        Path file = folder.resolve(FILE);
        return Files.exists(file) ? Optional.of(fromJson(file)) : fromFileNames(folder);
    }

    private static ModelCard fromJson(Path file) {
        try {
            JsonNode json = JSON.readTree(Files.readString(file));
            return new ModelCard(
                    text(json, "name", file),
                    text(json, "version", file),
                    language(json.path("source").asString("id"), file),
                    targets(json, language(json.path("source").asString("id"), file), file),
                    json.path("targetTokens").asBoolean(false),
                    fitness(text(json, "fit", file), file),
                    text(json, "licence", file),
                    json.path("placeholders").asInt(0));
        } catch (IOException | JacksonException exception) {
            throw broken(file, "it is no readable JSON (" + exception.getMessage() + ")");
        }
    }

    private static Optional<ModelCard> fromFileNames(Path folder) {
        for (String name : fileNames(folder)) {
            Matcher matcher = FIREFOX_MODEL.matcher(name);
            if (matcher.matches()) {
                Language source = language(matcher.group(1), folder);
                Language target = target(matcher.group(2), source, folder);
                return Optional.of(new ModelCard(
                        "firefox-" + source.code() + "-" + target.code(),
                        "1",
                        source,
                        Set.of(target),
                        false,
                        ModelCard.Fitness.READERS,
                        "MPL-2.0"));
            }
        }
        return Optional.empty();
    }

    private static List<String> fileNames(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        } catch (IOException exception) {
            throw broken(folder, "it cannot be read (" + exception.getMessage() + ")");
        }
    }

    private static Set<Language> targets(JsonNode json, Language source, Path file) {
        List<Language> targets = new ArrayList<>();
        json.path("targets").forEach(code -> targets.add(target(code.asString(), source, file)));
        if (targets.isEmpty()) {
            throw broken(file, "\"targets\" lists no language");
        }
        return EnumSet.copyOf(targets);
    }

    private static Language target(String code, Language source, Path file) {
        return Language.findByCode(code)
                .filter(language -> language != source)
                .orElseThrow(() -> broken(file, "\"" + code + "\" is none of the target languages"));
    }

    private static Language language(String code, Path file) {
        return Language.findByCode(code).orElseThrow(() -> broken(file, "\"" + code + "\" is none of our languages"));
    }

    private static ModelCard.Fitness fitness(String fit, Path file) {
        return switch (fit.toLowerCase(Locale.ROOT)) {
            case "readers" -> ModelCard.Fitness.READERS;
            case "research" -> ModelCard.Fitness.RESEARCH;
            default -> throw broken(file, "\"fit\" is \"" + fit + "\" instead of readers or research");
        };
    }

    private static String text(JsonNode json, String field, Path file) {
        JsonNode value = json.path(field);
        if (!value.isString()) {
            throw broken(file, "\"" + field + "\" is missing");
        }
        return value.asString();
    }

    private static AlihwartaException broken(Path path, String why) {
        return AlihwartaException.badInput(
                "Model " + path + " cannot be used: " + why + ". Install it anew or remove it.");
    }
}
