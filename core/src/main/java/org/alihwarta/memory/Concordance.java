package org.alihwarta.memory;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.alihwarta.language.Language;
import org.jspecify.annotations.Nullable;

/**
 * A search of the memory for words, in the original or in the translations.
 *
 * @param words all of which a text must have; the last may be a beginning
 * @param language of the translations; absent for all
 */
public record Concordance(String words, Side side, @Nullable Language language) {
    /** Where the words have to stand. */
    public enum Side {
        ORIGINAL,
        TRANSLATION,
        EITHER
    }

    /**
     * A unit in which they stand.
     *
     * @param source the original in pieces, those that were found marked; likewise {@code target}
     */
    public record Hit(Match match, List<Piece> source, List<Piece> target) {
        public Hit {
            source = List.copyOf(source);
            target = List.copyOf(target);
        }
    }

    /** A piece of a text. */
    public record Piece(String text, boolean found) {}

    /** The index's question; absent when there is no word in it. */
    Optional<String> findQuery() {
        List<String> lexemes = List.copyOf(Tokens.lexemes(words));
        return lexemes.isEmpty() ? Optional.empty() : Optional.of(WordIndex.having(lexemes));
    }

    Hit hit(Match match) {
        Pattern pattern = pattern();
        return new Hit(
                match,
                side == Side.TRANSLATION
                        ? plain(match.unit().source())
                        : pieces(match.unit().source(), pattern),
                side == Side.ORIGINAL
                        ? plain(match.unit().target())
                        : pieces(match.unit().target(), pattern));
    }

    /** The words as they were typed, each by itself; scripts without spaces have no ends of words. */
    private Pattern pattern() {
        List<String> typed = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+")
                .matcher(words)
                .results()
                .map(run -> run.group().toLowerCase(Locale.ROOT))
                .distinct()
                .toList();
        String last = typed.get(typed.size() - 1);
        String all = typed.stream()
                .map(word -> "(?<![\\p{L}\\p{M}\\p{N}])" + Pattern.quote(word)
                        + (word.equals(last) ? "[\\p{L}\\p{M}\\p{N}]*" : "(?![\\p{L}\\p{M}\\p{N}])"))
                .collect(Collectors.joining("|"));
        String unspaced = typed.stream()
                .filter(word -> word.codePoints().anyMatch(Tokens::isUnspaced))
                .map(word -> "|" + Pattern.quote(word))
                .collect(Collectors.joining());
        return Pattern.compile(all + unspaced, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    private static List<Piece> plain(String text) {
        return List.of(new Piece(text, false));
    }

    private static List<Piece> pieces(String text, Pattern pattern) {
        List<Piece> pieces = new ArrayList<>();
        int copied = 0;
        for (var found : pattern.matcher(text).results().toList()) {
            if (found.start() > copied) {
                pieces.add(new Piece(text.substring(copied, found.start()), false));
            }
            pieces.add(new Piece(found.group(), true));
            copied = found.end();
        }
        if (copied < text.length()) {
            pieces.add(new Piece(text.substring(copied), false));
        }
        return pieces;
    }
}
