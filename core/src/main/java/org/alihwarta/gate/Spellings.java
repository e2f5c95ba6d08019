package org.alihwarta.gate;

import com.ibm.icu.text.Transliterator;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alihwarta.language.Language;
import org.jspecify.annotations.Nullable;

/**
 * Finds how a text spells a name that is written in Latin letters in the source: as it is but for spaces, hyphens and capitals; with a letter or
 * two changed; or in the letters of another script, by its consonants (ICU's transliterations; {@code l} and {@code r} are one in kana).
 */
final class Spellings {
    /** Share of letters that may differ between a name and a slip of it. */
    private static final double SLIP = 0.25;

    private static final Pattern LATIN_WORD =
            Pattern.compile("\\p{Lu}[\\p{IsLatin}\\p{N}]+(?:-[\\p{IsLatin}\\p{N}]+)*");
    private static final Map<Language, Spellings> BY_LANGUAGE = new EnumMap<>(Map.of(
            Language.ENGLISH, new Spellings(LATIN_WORD, "Latin-ASCII"),
            Language.FRENCH, new Spellings(LATIN_WORD, "Latin-ASCII"),
            Language.CHINESE,
                    new Spellings(
                            Pattern.compile("\\p{IsHan}{2,6}(?=·)|(?<=·)\\p{IsHan}{2,6}"), "Han-Latin; Latin-ASCII"),
            Language.JAPANESE, new Spellings(Pattern.compile("[ァ-ヴー]{3,}"), "Katakana-Latin; Latin-ASCII"),
            Language.ARABIC, new Spellings(Pattern.compile("\\p{IsArabic}{3,}"), "Arabic-Latin; Latin-ASCII")));

    private final Pattern word;
    private final String transliteration;
    /** Made when first needed, because it takes long; two threads may both make one. */
    private volatile @Nullable Transliterator transliterator;

    private Spellings(Pattern word, String transliteration) {
        this.word = word;
        this.transliteration = transliteration;
    }

    static Spellings in(Language language) {
        return Objects.requireNonNull(BY_LANGUAGE.get(language), "a target language");
    }

    /** Every writing of a name that differs in spaces, hyphens, full stops and capitals only. */
    static Pattern writings(String name) {
        String letters = Words.bare(name)
                .codePoints()
                .mapToObj(letter -> Pattern.quote(Character.toString(letter)))
                .collect(Collectors.joining("[ .'’-]?"));
        return Pattern.compile(
                "(?<![\\p{IsLatin}\\p{N}])" + letters + "(?![\\p{IsLatin}\\p{N}])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** How the text spells it; absent where nothing in it looks or sounds like the name. */
    Optional<String> find(String bare, String text) {
        Optional<String> written =
                writings(bare).matcher(text).results().map(MatchResult::group).findFirst();
        return written.isPresent() ? written : findByEar(bare, text);
    }

    private Optional<String> findByEar(String bare, String text) {
        boolean latin = word.equals(LATIN_WORD);
        String wanted = latin ? bare : consonants(bare);
        Stream<String> words = word.matcher(text).results().map(MatchResult::group);
        return words.map(spelling -> new Candidate(spelling, likeness(wanted, spelling, latin)))
                .filter(candidate -> candidate.distance() <= SLIP)
                .min(Comparator.comparingDouble(Candidate::distance))
                .map(Candidate::spelling);
    }

    /** From 0, the same, to 1, nothing in common. */
    private double likeness(String wanted, String spelling, boolean latin) {
        String heard = latin ? Words.bare(spelling) : consonants(latin(spelling));
        int longer = Math.max(wanted.length(), heard.length());
        boolean tooShort = Math.min(wanted.length(), heard.length()) < 3;
        return tooShort ? 1 : (double) EditDistance.between(wanted, heard) / longer;
    }

    private String latin(String spelling) {
        Transliterator known = transliterator;
        if (known == null) {
            known = Transliterator.getInstance(transliteration);
            transliterator = known;
        }
        return known.transliterate(spelling);
    }

    private static String consonants(String latin) {
        return latin.toLowerCase(Locale.ROOT)
                .replaceAll("[^b-df-hj-np-tvxz]", "")
                .replace('l', 'r')
                .replace('v', 'b')
                .replaceAll("(.)\\1+", "$1");
    }

    private record Candidate(String spelling, double distance) {}
}
