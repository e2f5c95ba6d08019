package org.alihwarta.facts;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.alihwarta.language.Language;
import org.jspecify.annotations.Nullable;

/** Finds the facts of a text in one language, left to right and without overlap. Safe for use by several threads. */
public final class FactReader {
    private static final Map<Language, FactReader> READERS = new EnumMap<>(Language.class);

    static {
        for (Language language : Language.values()) {
            READERS.put(language, new FactReader(language));
        }
    }

    /** {@code mid-March 2020}, {@code mi-mars 2020}, {@code pasca-2014}: words before a date, no names. */
    private static final Pattern PREFIX =
            Pattern.compile("(?<!\\p{L})(?:mid|mi|pra|pasca|pre|post|pré)-$", Pattern.CASE_INSENSITIVE);

    private static final int LONGEST_PREFIX = 7;

    private final List<FactPattern> patterns;
    private final FactPattern addresses = new Addresses();
    private final Openings openings;

    private FactReader(Language language) {
        Numerals numerals = new Numerals(language);
        patterns = List.of(
                addresses,
                new Dates(language),
                new Times(language),
                new Positions(language),
                new EmbracingUnits(numerals),
                new Amounts(language, numerals));
        openings = new Openings(language, patterns.stream().flatMap(FactPattern::openings));
    }

    public static FactReader of(Language language) {
        FactReader reader = READERS.get(language);
        if (reader == null) {
            throw new IllegalArgumentException("no reader for " + language);
        }
        return reader;
    }

    public List<Fact> read(String text) {
        String flat = Numerals.flatten(text);
        boolean mail = flat.indexOf('@') >= 0;
        List<Fact> facts = new ArrayList<>();
        int position = 0;
        int last = 0;
        while (position < flat.length()) {
            Fact fact = startsToken(flat, position, last) ? first(flat, position, mail) : null;
            if (fact != null && endsToken(flat, fact)) {
                facts.add(fact);
                position = fact.end();
                last = position;
            } else {
                position++;
            }
        }
        return facts;
    }

    /** As {@link #read(String)}; a date without a year gets that which brings it nearest to the day of the story. */
    public List<Fact> read(String text, LocalDate storyDate) {
        return read(text).stream()
                .map(fact -> new Fact(dated(fact.value(), storyDate), fact.start(), fact.end(), fact.spelled()))
                .toList();
    }

    private @Nullable Fact first(String text, int position, boolean mail) {
        if (!openings.mayOpenAt(text, position)) {
            return mail ? addresses.at(text, position) : null;
        }
        for (FactPattern pattern : patterns) {
            Fact fact = pattern.at(text, position);
            if (fact != null) {
                return fact;
            }
        }
        return null;
    }

    /**
     * Not inside a word or a number, nor behind the hyphen of a name (Covid-19, G20); Han characters and kana are no hindrance.
     *
     * @param last where the fact before ended: behind its hyphen another may follow (November-Februari)
     */
    private static boolean startsToken(String text, int position, int last) {
        if (position == 0) {
            return true;
        }
        char before = text.charAt(position - 1);
        boolean fraction = position > 1 && isSeparator(before) && Character.isDigit(text.charAt(position - 2));
        boolean number = (Character.isDigit(before) || fraction) && Character.isDigit(text.charAt(position));
        boolean name = position > 1
                && last != position - 1
                && (before == '-' || before == '.')
                && isSpacedLetter(text.charAt(position - 2))
                && !PREFIX.matcher(text.substring(Math.max(0, position - LONGEST_PREFIX), position))
                        .find();
        boolean clitic = Character.isDigit(text.charAt(position)) && isArabic(before); // و500
        return !number && !name && !Openings.isMark(before) && (clitic || !isSpacedLetter(before));
    }

    /** A number that a Latin letter follows at once (5G, 1990an, 802.11n) is part of a name or of a word. */
    private static boolean endsToken(String text, Fact fact) {
        boolean bare = fact.value() instanceof Value.Count;
        int end = bare ? codeEnd(text, fact.end()) : fact.end();
        return !bare || end == text.length() || !isSpacedLetter(text.charAt(end));
    }

    /** Behind the digits that follow a separator at once. */
    private static int codeEnd(String text, int numberEnd) {
        int end = numberEnd;
        if (end + 1 < text.length() && isSeparator(text.charAt(end)) && Character.isDigit(text.charAt(end + 1))) {
            do {
                end++;
            } while (end < text.length() && Character.isDigit(text.charAt(end)));
        }
        return end;
    }

    private static boolean isSeparator(char character) {
        return character == '.' || character == ',';
    }

    private static boolean isArabic(char character) {
        return Character.UnicodeScript.of(character) == Character.UnicodeScript.ARABIC;
    }

    private static boolean isSpacedLetter(char character) {
        Character.UnicodeScript script = Character.UnicodeScript.of(character);
        return Character.isLetter(character)
                && (script == Character.UnicodeScript.LATIN || script == Character.UnicodeScript.ARABIC);
    }

    private static Value dated(Value value, LocalDate storyDate) {
        if (!(value instanceof Value.CalendarDate date)
                || date.year() != null
                || date.month() == null
                || date.day() == null) {
            return value;
        }
        int month = date.month();
        int day = date.day();
        return IntStream.rangeClosed(storyDate.getYear() - 1, storyDate.getYear() + 1)
                .mapToObj(year -> findDay(year, month, day))
                .flatMap(Optional::stream)
                .min(Comparator.comparingLong(found -> Math.abs(ChronoUnit.DAYS.between(found, storyDate))))
                .<Value>map(found -> new Value.CalendarDate(found.getYear(), month, day, date.weekday()))
                .orElse(value);
    }

    private static Optional<LocalDate> findDay(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException e) {
            return Optional.empty(); // 29 February of another year
        }
    }
}
