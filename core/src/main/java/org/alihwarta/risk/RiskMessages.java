package org.alihwarta.risk;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alihwarta.language.Language;

/** The texts of notes in a language of the desk, Indonesian or English; <code>{0}</code> stands for the first argument. */
public final class RiskMessages {
    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d)}");

    private final Properties patterns;

    private RiskMessages(Properties patterns) {
        this.patterns = patterns;
    }

    /** The messages in {@code desk}; in English where the desk has no messages of its own. */
    public static RiskMessages in(Language desk) {
        Language known = desk == Language.INDONESIAN ? desk : Language.ENGLISH;
        return new RiskMessages(load("messages_" + known.code() + ".properties"));
    }

    /** One or two sentences for the writer: what is doubtful, and what to write instead. */
    public String text(RiskNote note) {
        String pattern =
                Objects.requireNonNull(patterns.getProperty(note.message()), () -> "no message " + note.message());
        return ARGUMENT.matcher(pattern)
                .replaceAll(found -> Matcher.quoteReplacement(note.arguments().get(Integer.parseInt(found.group(1)))));
    }

    Set<String> keys() {
        return patterns.stringPropertyNames();
    }

    private static Properties load(String resource) {
        Properties patterns = new Properties();
        try (InputStream in = Objects.requireNonNull(RiskMessages.class.getResourceAsStream(resource), resource)) {
            patterns.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return patterns;
    }
}
