package org.alihwarta.marian.format;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The settings a model was trained with, as the file's {@code special:model.yml} states them.
 *
 * <p>Reads the part of YAML that Marian writes: one {@code key: value} a line, and lists of scalars, either one item a
 * line after a dash or in square brackets.
 */
public final class ModelSettings {

    /** The name under which a model file carries its settings. */
    static final String TENSOR = "special:model.yml";

    private final Path file;
    private final Map<String, List<String>> values;

    private ModelSettings(Path file, Map<String, List<String>> values) {
        this.file = file;
        this.values = values;
    }

    /** Reads settings from text; {@code file} is named in messages. */
    public static ModelSettings parse(Path file, String yaml) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        List<String> current = new ArrayList<>();
        for (String line : yaml.lines().toList()) {
            String stripped = line.strip();
            if (stripped.isEmpty() || stripped.startsWith("#")) {
                continue;
            }
            int colon = stripped.indexOf(':');
            if (stripped.startsWith("- ")) {
                current.add(unquoted(stripped.substring(2)));
            } else if (Character.isWhitespace(line.charAt(0)) || colon < 0) {
                current.addAll(items(stripped));
            } else {
                current = new ArrayList<>(items(stripped.substring(colon + 1).strip()));
                values.put(unquoted(stripped.substring(0, colon)), current);
            }
        }
        return new ModelSettings(file, values);
    }

    private static List<String> items(String value) {
        if (value.isEmpty()) {
            return List.of();
        }
        if (!value.startsWith("[")) {
            return List.of(unquoted(value));
        }
        List<String> items = new ArrayList<>();
        for (String item : value.replaceAll("^\\[|\\]$", "").split(",", -1)) {
            if (!item.isBlank()) {
                items.add(unquoted(item));
            }
        }
        return items;
    }

    private static String unquoted(String value) {
        String text = value.strip();
        boolean isQuoted = text.length() > 1
                && text.charAt(0) == text.charAt(text.length() - 1)
                && (text.charAt(0) == '"' || text.charAt(0) == '\'');
        return isQuoted ? text.substring(1, text.length() - 1) : text;
    }

    public boolean contains(String key) {
        return values.containsKey(key);
    }

    public List<String> list(String key) {
        return List.copyOf(values.getOrDefault(key, List.of()));
    }

    public String text(String key, String otherwise) {
        List<String> found = values.getOrDefault(key, List.of());
        return values.containsKey(key) ? String.join(" ", found) : otherwise;
    }

    public boolean isTrue(String key) {
        return text(key, "false").equals("true");
    }

    /** A whole number between 1 and {@code most}; {@link ModelFormatException} when it is absent or anything else. */
    public int count(String key, int most) {
        String text = text(key, "");
        if (!text.matches("[0-9]{1,9}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > most) {
            throw new ModelFormatException(
                    file, TENSOR, key + " is \"" + text + "\"; expected a number from 1 to " + most);
        }
        return Integer.parseInt(text);
    }
}
