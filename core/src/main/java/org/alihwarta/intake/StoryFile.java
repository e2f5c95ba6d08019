package org.alihwarta.intake;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.alihwarta.error.AlihwartaException;
import org.alihwarta.story.Correction;
import org.alihwarta.story.Manuscript;
import org.alihwarta.story.Section;
import org.jspecify.annotations.Nullable;

/**
 * A story with the lines of keys before its text: {@code key: value} lines, a line {@code ---}, then the text.
 *
 * <p>Keys: {@code external-id}, {@code section}, {@code topics} (separated by {@code ;}), {@code byline}, {@code published} (ISO 8601
 * with offset), {@code correction} (its time, {@code |}, its words). All are optional; a file without such lines is all text.
 */
public record StoryFile(
        @Nullable String externalId,
        @Nullable Section section,
        List<String> topics,
        @Nullable String byline,
        @Nullable Instant published,
        @Nullable Correction correction,
        Imported imported) {
    private static final List<String> KEYS =
            List.of("external-id", "section", "topics", "byline", "published", "correction");
    private static final Pattern FRONT =
            Pattern.compile("\\A\\s*(?:[a-z][a-z-]*:[^\\n]*\\R){1,20}---[ \\t]*(?:\\R|\\z)");

    public StoryFile {
        topics = List.copyOf(topics);
    }

    /** Reads a file; {@link Intake} reads its text, by the rules of {@link Intake#read}. */
    public static StoryFile read(byte[] raw, String name, Intake intake) {
        String text = Decoding.decode(raw, name, null);
        var front = FRONT.matcher(text);
        if (!front.find()) {
            return new StoryFile(null, null, List.of(), null, null, null, intake.read(raw, name, null));
        }
        Map<String, String> values = values(front.group(), name);
        byte[] body = text.substring(front.end()).getBytes(StandardCharsets.UTF_8);
        return new StoryFile(
                values.get("external-id"),
                find(values, "section", Section::new).orElse(null),
                find(values, "topics", StoryFile::topics).orElse(List.of()),
                values.get("byline"),
                find(values, "published", value -> instant(value, name)).orElse(null),
                find(values, "correction", value -> correction(value, name)).orElse(null),
                intake.read(body, name, null));
    }

    /**
     * The story as it is handed in.
     *
     * @param name the file's, for messages
     * @param fallback the section of a file that names none; a file without either is refused
     */
    public Manuscript manuscript(String name, @Nullable Section fallback) {
        Section its = section != null ? section : fallback;
        if (its == null) {
            throw AlihwartaException.badInput(name + " names no section: add --section, for example --section dunia");
        }
        List<Correction> corrections = correction == null ? List.of() : List.of(correction);
        return new Manuscript(externalId, its, byline, topics, imported.document(), corrections);
    }

    private static Map<String, String> values(String front, String name) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String line :
                front.strip().lines().filter(line -> line.contains(":")).toList()) {
            String key = line.substring(0, line.indexOf(':')).strip();
            String value = line.substring(line.indexOf(':') + 1).strip();
            if (!KEYS.contains(key)) {
                throw AlihwartaException.badInput(
                        name + " has the key \"" + key + "\", which does not exist: use " + String.join(", ", KEYS));
            }
            if (!value.isEmpty() && values.put(key, value) != null) {
                throw AlihwartaException.badInput(name + " has the key \"" + key + "\" twice: keep one");
            }
        }
        return values;
    }

    private static <T> Optional<T> find(Map<String, String> values, String key, Function<String, T> parse) {
        return Optional.ofNullable(values.get(key)).map(parse);
    }

    private static List<String> topics(String value) {
        return Arrays.stream(value.split(";", -1))
                .map(String::strip)
                .filter(topic -> !topic.isEmpty())
                .toList();
    }

    private static Instant instant(String value, String name) {
        try {
            return OffsetDateTime.parse(value).toInstant();
        } catch (DateTimeParseException e) {
            throw AlihwartaException.badInput(name + " has the time \"" + value
                    + "\": write it with its offset, such as 2026-02-11T09:05:00+07:00");
        }
    }

    private static Correction correction(String value, String name) {
        int bar = value.indexOf('|');
        if (bar < 0 || value.substring(bar + 1).isBlank()) {
            throw AlihwartaException.badInput(name + " has the correction \"" + Headlines.shorten(value)
                    + "\": write its time, a bar |, its words");
        }
        return new Correction(
                instant(value.substring(0, bar).strip(), name),
                value.substring(bar + 1).strip());
    }
}
