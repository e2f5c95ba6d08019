package org.alihwarta.gate;

import com.ibm.icu.util.ULocale;
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

/**
 * The texts of findings in a language of the desk, Indonesian or English.
 *
 * <p>In a pattern <code>{0}</code> stands for the first argument as it is, <code>{0,language}</code> for the name of the language whose
 * code the argument is.
 */
public final class FindingMessages {
    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d)(,language)?\\}");

    private final ULocale locale;
    private final Properties patterns;

    private FindingMessages(ULocale locale, Properties patterns) {
        this.locale = locale;
        this.patterns = patterns;
    }

    /** The messages in {@code desk}; in English where the desk has no messages of its own. */
    public static FindingMessages in(Language desk) {
        Language known = desk == Language.INDONESIAN ? desk : Language.ENGLISH;
        return new FindingMessages(known.locale(), load("messages_" + known.code() + ".properties"));
    }

    /** One sentence for people. */
    public String text(Finding finding) {
        Matcher matcher = ARGUMENT.matcher(pattern(finding.message()));
        return matcher.replaceAll(found -> Matcher.quoteReplacement(argument(finding, matcher)));
    }

    Set<String> keys() {
        return patterns.stringPropertyNames();
    }

    private String pattern(String key) {
        return Objects.requireNonNull(patterns.getProperty(key), () -> "no message " + key);
    }

    private String argument(Finding finding, Matcher matcher) {
        String argument = finding.arguments().get(Integer.parseInt(matcher.group(1)));
        return matcher.group(2) == null
                ? argument
                : ULocale.forLanguageTag(argument).getDisplayLanguage(locale);
    }

    private static Properties load(String resource) {
        Properties patterns = new Properties();
        try (InputStream in = Objects.requireNonNull(FindingMessages.class.getResourceAsStream(resource), resource)) {
            patterns.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return patterns;
    }
}
