package org.alihwarta.facts;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.alihwarta.language.Language;
import org.jspecify.annotations.Nullable;

/** The number words of one language and what each does to the number before it. */
final class NumberWords {
    private static final Table TABLE = Table.read("number-words.tsv");

    private final Language language;
    private final Map<String, NumberWord> words = new HashMap<>();

    NumberWords(Language language) {
        this.language = language;
        TABLE.rows().stream()
                .filter(row -> TABLE.cell(row, "language").equals(language.code()))
                .forEach(row -> words.put(key(TABLE.cell(row, "form")), word(row)));
    }

    Stream<String> forms() {
        return words.keySet().stream();
    }

    /** The word that stands at {@code start}, the longest if several do. */
    @Nullable
    Found at(String text, int start) {
        if (start >= text.length() || !(Character.isLetter(text.charAt(start)) || text.charAt(start) == '〇')) {
            return null;
        }
        return language.isWrittenWithoutSpaces() ? character(text, start) : spacedWord(text, start);
    }

    private @Nullable Found character(String text, int start) {
        NumberWord word = words.get(text.substring(start, start + 1));
        return word == null || isPrefixOfUnit(text, start) ? null : new Found(word, start + 1);
    }

    /** 千 in 千克, 千米 and 千瓦 is the "kilo" of the unit. */
    private static boolean isPrefixOfUnit(String text, int start) {
        return text.charAt(start) == '千' && start + 1 < text.length() && "克米瓦".indexOf(text.charAt(start + 1)) >= 0;
    }

    private @Nullable Found spacedWord(String text, int start) {
        int end = Openings.wordEnd(text, start);
        if (end < text.length() && text.charAt(end) == '-') {
            int second = Openings.wordEnd(text, end + 1);
            NumberWord compound = words.get(key(text.substring(start, second))); // quatre-vingt
            if (compound != null) {
                return new Found(compound, second);
            }
        }
        return find(key(text.substring(start, end)))
                .map(word -> new Found(word, end))
                .orElse(null);
    }

    private Optional<NumberWord> find(String word) {
        return language == Language.ARABIC
                ? withoutClitics(word).filter(words::containsKey).findFirst().map(words::get)
                : Optional.ofNullable(words.get(word));
    }

    /** A word as it is, and without the "and", the prepositions and the article that Arabic joins to it. */
    static Stream<String> withoutClitics(String word) {
        boolean clitic = word.length() > 2 && "وفبلك".indexOf(word.charAt(0)) >= 0;
        Stream<String> bases = clitic ? Stream.of(word, word.substring(1)) : Stream.of(word);
        return bases.flatMap(base -> base.length() > 2 && base.startsWith("ال")
                ? Stream.of(base, base.substring(2))
                : base.length() > 2 && base.startsWith("ل") ? Stream.of(base, base.substring(1)) : Stream.of(base));
    }

    /** Case and vowel signs make no difference. */
    static String key(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        if (lower.chars().noneMatch(c -> Openings.isMark((char) c))) {
            return lower;
        }
        StringBuilder bare = new StringBuilder();
        lower.chars().filter(c -> !Openings.isMark((char) c)).forEach(c -> bare.append((char) c));
        return bare.toString();
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

    record NumberWord(Kind kind, BigDecimal value) {
        /** Whether a number may end in it and another begin behind it at once. */
        boolean endsNumber() {
            return kind == Kind.SCALE || kind == Kind.WHOLE;
        }
    }

    record Found(NumberWord word, int end) {}
}
