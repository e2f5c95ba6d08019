package org.alihwarta.web;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import org.alihwarta.language.Language;

/**
 * The words around the stories in one language, from a message file beside the class that owns them. Patterns are ICU
 * {@link MessageFormat}s with named arguments. Safe for use by several threads.
 */
public final class Messages {
    private static final char FIRST_STRONG_ISOLATE = '\u2068';
    private static final char POP_DIRECTIONAL_ISOLATE = '\u2069';

    private final Language language;
    private final Map<String, String> patterns;

    private Messages(Language language, Map<String, String> patterns) {
        this.language = language;
        this.patterns = patterns;
    }

    /**
     * Reads {@code messages_xx.properties} (UTF-8) from the owner's package.
     *
     * @throws IllegalStateException when there is no such file
     */
    public static Messages read(Class<?> owner, Language language) {
        String file = "messages_" + language.code() + ".properties";
        try (InputStream stream = owner.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalStateException("no " + file + " beside " + owner.getName());
            }
            Properties properties = new Properties();
            properties.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
            return new Messages(
                    language,
                    properties.stringPropertyNames().stream()
                            .collect(Collectors.toUnmodifiableMap(key -> key, properties::getProperty)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** These messages and, for keys they lack, those of {@code other}. */
    public Messages with(Messages other) {
        Map<String, String> joined = new HashMap<>(other.patterns);
        joined.putAll(patterns);
        return new Messages(language, Map.copyOf(joined));
    }

    public Language language() {
        return language;
    }

    public Set<String> keys() {
        return patterns.keySet();
    }

    public boolean has(String key) {
        return patterns.containsKey(key);
    }

    /** The message without arguments; a key that is in no file is a bug and is said to be one. */
    public String of(String key) {
        return of(key, Map.of());
    }

    public String of(String key, String name, Object value) {
        return of(key, Map.of(name, value));
    }

    public String of(String key, Map<String, ?> arguments) {
        String pattern =
                find(key).orElseThrow(() -> new IllegalStateException("no message " + key + " in " + language));
        return format(pattern, arguments);
    }

    /** The message with arguments that its pattern calls {@code {0}}, {@code {1}}, and so on. */
    public String of(String key, List<String> arguments) {
        Map<String, String> numbered = new HashMap<>();
        for (int index = 0; index < arguments.size(); index++) {
            numbered.put(Integer.toString(index), arguments.get(index));
        }
        return of(key, numbered);
    }

    private Optional<String> find(String key) {
        return Optional.ofNullable(patterns.get(key));
    }

    private String format(String pattern, Map<String, ?> arguments) {
        Map<String, Object> isolated = new HashMap<>();
        arguments.forEach((name, value) -> isolated.put(name, isolate(Objects.requireNonNull(value))));
        return new MessageFormat(pattern, language.locale()).format(isolated);
    }

    /** A Latin name inside Arabic would otherwise drag the punctuation around it to the wrong side (Unicode UAX 9, section 2.7). */
    private Object isolate(Object value) {
        return language.isRightToLeft() && value instanceof String text
                ? FIRST_STRONG_ISOLATE + text + POP_DIRECTIONAL_ISOLATE
                : value;
    }
}
