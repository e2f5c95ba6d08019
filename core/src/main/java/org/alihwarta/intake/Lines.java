package org.alihwarta.intake;

import java.util.Locale;
import java.util.regex.Pattern;

/** What a line looks like. */
final class Lines {
    private static final Pattern INVISIBLE = Pattern.compile("[\\u00ad\\u200b\\u2060\\ufeff\\u001f]");
    private static final Pattern SPACE = Pattern.compile("[\\p{Z}\\s\\u0085]+");
    private static final Pattern ENDS_SENTENCE = Pattern.compile("[.…][\"”’»)\\]]*$|[!?][\"”’»)\\]]*$|[:;,]$");
    private static final Pattern STOPS = Pattern.compile("(?:[.…][\"”’»)\\]]*|[:;,])$");
    private static final int LONGEST_HEADLINE = 200;
    private static final int LONGEST_SUBHEADING = 80;
    private static final int MOST_SUBHEADING_WORDS = 10;

    private Lines() {}

    /** One space for every run of white space, none around; characters that cannot be seen are taken out. */
    static String normalise(String text) {
        return SPACE.matcher(INVISIBLE.matcher(text).replaceAll(""))
                .replaceAll(" ")
                .strip();
    }

    /** Letters and digits in lower case: equal for lines that a reader would call the same. */
    static String key(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "");
    }

    static int words(String text) {
        return text.isBlank() ? 0 : text.strip().split(" ").length;
    }

    /** Ends in none of the marks that end a sentence or announce a list. */
    static boolean isOpenEnded(String line) {
        return !ENDS_SENTENCE.matcher(line).find();
    }

    /** Could stand over a story: not too long, does not end like a sentence that tells something; may ask or exclaim. */
    static boolean looksLikeHeadline(String line) {
        return line.length() <= LONGEST_HEADLINE
                && !STOPS.matcher(line).find()
                && line.chars().anyMatch(Character::isLetter);
    }

    static boolean looksLikeSubheading(String line) {
        return line.length() <= LONGEST_SUBHEADING
                && words(line) <= MOST_SUBHEADING_WORDS
                && !STOPS.matcher(line).find()
                && Pattern.compile("^[\"“'‘]?[\\p{Lu}\\p{N}]").matcher(line).find()
                && line.chars().anyMatch(Character::isLetter);
    }
}
