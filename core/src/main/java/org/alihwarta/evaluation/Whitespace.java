package org.alihwarta.evaluation;

import java.util.List;
import java.util.regex.Pattern;

/**
 * White space as Python's {@code str.split()} and {@code str.strip()} see it, which sacreBLEU relies on. Java's {@link String#strip()} leaves the
 * no-break space and the next-line character in place.
 */
final class Whitespace {
    private static final String SPACE =
            "[\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]+";
    private static final Pattern ANYWHERE = Pattern.compile(SPACE);
    private static final Pattern AT_START = Pattern.compile("\\A" + SPACE);
    private static final Pattern AT_END = Pattern.compile(SPACE + "\\z");

    private Whitespace() {}

    static List<String> split(String line) {
        return ANYWHERE.splitAsStream(line).filter(word -> !word.isEmpty()).toList();
    }

    static String strip(String line) {
        return stripEnd(AT_START.matcher(line).replaceFirst(""));
    }

    static String stripEnd(String line) {
        return AT_END.matcher(line).replaceFirst("");
    }

    static String remove(String line) {
        return ANYWHERE.matcher(line).replaceAll("");
    }
}
