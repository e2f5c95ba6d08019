package org.alihwarta.marian;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.alihwarta.marian.search.Constraints;
import org.alihwarta.marian.vocabulary.Piece;
import org.alihwarta.marian.vocabulary.Vocabulary;

/** Spells what a caller asks for in the pieces of a target vocabulary. */
final class Spelling {

    /** Written without spaces between words (Unicode Standard Annex 14, classes ID and SA): a phrase may stand anywhere. */
    private static final Set<UnicodeScript> SPACELESS = EnumSet.of(
            UnicodeScript.HAN,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA,
            UnicodeScript.THAI,
            UnicodeScript.LAO,
            UnicodeScript.KHMER,
            UnicodeScript.MYANMAR);

    private final Vocabulary vocabulary;

    Spelling(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** {@link IllegalArgumentException} when a phrase is empty or has a character that the vocabulary lacks. */
    Constraints constraints(Wording wording) {
        return new Constraints(
                Arrays.stream(vocabulary.encode(wording.beginning()).ids())
                        .boxed()
                        .toList(),
                wording.required().stream().map(this::required).toList(),
                wording.forbidden().stream().map(this::forbidden).toList());
    }

    private Constraints.Phrase required(String phrase) {
        List<Integer> ids = pieces(phrase).stream().map(Piece::id).toList();
        if (ids.contains(vocabulary.unknown())) {
            throw new IllegalArgumentException(
                    "\"" + phrase + "\" has characters that the target vocabulary lacks; it cannot be required");
        }
        return new Constraints.Phrase(ids, !isSpaceless(phrase.codePointBefore(phrase.length())));
    }

    private String forbidden(String phrase) {
        return pieces(phrase).stream().map(Piece::symbol).collect(Collectors.joining());
    }

    /** The pieces of a phrase inside a sentence: without the space that begins every sentence, if its script has none. */
    private List<Piece> pieces(String phrase) {
        if (phrase.isBlank()) {
            throw new IllegalArgumentException("an empty phrase can be neither required nor forbidden");
        }
        List<Piece> pieces = new ArrayList<>(vocabulary.encode(phrase.strip()).pieces());
        String first = pieces.get(0).symbol();
        if (!isSpaceless(phrase.strip().codePointAt(0)) || !first.startsWith(Vocabulary.SPACE)) {
            return pieces;
        }
        String rest = first.substring(Vocabulary.SPACE.length());
        pieces.remove(0);
        if (!rest.isEmpty()) {
            pieces.add(0, new Piece(vocabulary.id(rest), rest, 0, 0));
        }
        return pieces;
    }

    private static boolean isSpaceless(int codePoint) {
        return SPACELESS.contains(UnicodeScript.of(codePoint));
    }
}
