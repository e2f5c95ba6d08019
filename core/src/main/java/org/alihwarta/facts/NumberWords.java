package org.alihwarta.facts;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.alihwarta.language.Language;
import org.jspecify.annotations.Nullable;

/** The number words of one language and what each does to the number before it. */
final class NumberWords {
    /** 千 in 千克, 千米 and 千瓦 is the "kilo" of the unit. */
    private static final String NOT_A_PREFIX = "(?!(?<=千)[克米瓦])";

    private static final Table TABLE = Table.read("number-words.tsv");

    private final Map<String, NumberWord> words = new HashMap<>();
    private final Pattern pattern;

    NumberWords(Language language) {
        TABLE.rows().stream()
                .filter(row -> TABLE.cell(row, "language").equals(language.code()))
                .forEach(row -> words.put(TABLE.cell(row, "form"), word(row)));
        String forms = words.keySet().stream()
                .sorted(Comparator.comparing(String::length).reversed())
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
        // Arabic joins "and", prepositions and the article to the word that follows.
        String and = language == Language.ARABIC ? "[وفبلك]?(?:ال|ل)?" : "";
        String end = language.isWrittenWithoutSpaces() ? NOT_A_PREFIX : "(?![\\p{L}\\p{M}])";
        pattern = Pattern.compile(and + "(" + forms + ")" + end, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** The word that stands at {@code start}, the longest if several do. */
    @Nullable
    Found at(String text, int start) {
        Matcher matcher = pattern.matcher(text).region(start, text.length()).useTransparentBounds(true);
        if (!matcher.lookingAt()) {
            return null;
        }
        NumberWord word = words.get(matcher.group(1).toLowerCase(Locale.ROOT));
        return word == null ? null : new Found(word, matcher.end());
    }

    private static NumberWord word(List<String> row) {
        Kind kind = Kind.valueOf(TABLE.cell(row, "kind").toUpperCase(Locale.ROOT));
        return new NumberWord(kind, new BigDecimal(TABLE.cell(row, "value")));
    }

    enum Kind {
        UNIT,
        TEEN,
        TIMES,
        SCALE,
        WHOLE
    }

    record NumberWord(Kind kind, BigDecimal value) {}

    record Found(NumberWord word, int end) {}
}
