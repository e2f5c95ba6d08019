package org.alihwarta.intake;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alihwarta.text.Dateline;
import org.jspecify.annotations.Nullable;

/**
 * Finds the dateline before a story's first sentence, in the shapes that Indonesian outlets use.
 *
 * <p>A place alone in ordinary letters ({@code Surabaya –}) is taken only when a dash with space around it and a sentence follow,
 * since a dash may also stand inside a sentence.
 */
final class Datelines {
    private static final String DASH =
            "\\s*(?:--|[-–—])\\s+(?=[\\p{Lu}\\p{N}\"“'‘])|\\s+[–—](?=[\\p{Lu}\\p{N}\"“])|:\\s+(?=\\p{Lu})";
    private static final String DOMAIN =
            "[\\p{L}\\p{N}][\\p{L}\\p{N}-]*(?:\\.[\\p{L}\\p{N}-]+){0,4}\\.(?i:com|id|net|org|co|tv|news|info)";
    private static final String CAPITAL_WORDS = "\\p{Lu}[\\p{Lu}.'-]+(?: \\p{Lu}[\\p{Lu}.'-]*){0,3}";
    private static final String PLACE = "\\p{Lu}[\\p{L}.'-]+(?: \\p{Lu}[\\p{L}.'-]*){0,3}";
    private static final String OUTLET =
            "(?:" + DOMAIN + "|\\p{Lu}[\\p{L}\\p{N}.]*(?: [\\p{Lu}\\p{N}][\\p{L}\\p{N}.]*){0,3})";

    private static final List<Shape> SHAPES = List.of(
            // BeritaContoh.com, Jakarta -
            new Shape("(?<outlet>" + DOMAIN + "), (?<place>" + PLACE + ")(?:" + DASH + ")"),
            // JAKARTA, WARTA NUSANTARA -
            new Shape("(?<place>" + PLACE + "), (?<outlet>" + OUTLET + ")(?:" + DASH + ")"),
            // BANDUNG (Warta Nusantara) —
            new Shape("(?<place>" + PLACE + ") \\((?<outlet>[^()]{2,40})\\)(?:" + DASH + "|\\s+(?=\\p{Lu}))"),
            // BERITACONTOH.COM –
            new Shape("(?<outlet>" + DOMAIN + ")(?:" + DASH + ")"),
            // JAKARTA -
            new Shape("(?<place>" + CAPITAL_WORDS + ")(?:" + DASH + ")"),
            // Surabaya –
            new Shape(
                    "(?<place>\\p{Lu}[\\p{L}'-]+(?: \\p{Lu}[\\p{L}'-]+){0,2})\\s+(?:--|[-–—])\\s+(?=[\\p{Lu}\"“].{20})"));

    private Datelines() {}

    static Optional<Split> split(String paragraph) {
        return SHAPES.stream().flatMap(shape -> shape.find(paragraph).stream()).findFirst();
    }

    /** A paragraph's dateline and what follows it. */
    record Split(Dateline dateline, String rest) {}

    private static final class Shape {
        private final Pattern pattern;
        private final boolean hasPlace;
        private final boolean hasOutlet;

        Shape(String expression) {
            this.pattern = Pattern.compile(expression);
            this.hasPlace = expression.contains("(?<place>");
            this.hasOutlet = expression.contains("(?<outlet>");
        }

        Optional<Split> find(String paragraph) {
            Matcher matcher = pattern.matcher(paragraph);
            if (!matcher.lookingAt()) {
                return Optional.empty();
            }
            String rest = paragraph.substring(matcher.end()).strip();
            Dateline dateline = new Dateline(hasPlace ? matcher.group("place") : "", outlet(matcher));
            return rest.isEmpty() ? Optional.empty() : Optional.of(new Split(dateline, rest));
        }

        private @Nullable String outlet(Matcher matcher) {
            return hasOutlet ? matcher.group("outlet") : null;
        }
    }
}
