package org.alihwarta.marian.markup;

import java.util.ArrayList;
import java.util.List;
import org.alihwarta.marian.Alignment;
import org.alihwarta.marian.Translation;
import org.alihwarta.marian.WordLink;
import org.alihwarta.marian.vocabulary.Piece;

/** The words of a translation, or its pieces where words are not spaced, and how far each comes from where. */
final class Units {

    private final String text;
    private final List<int[]> spans = new ArrayList<>();
    private final List<List<Origin>> origins = new ArrayList<>();

    private Units(String text) {
        this.text = text;
    }

    /** The middle of a stretch of the source that a unit comes from with some weight. */
    private record Origin(int middle, double weight) {
        static Origin of(int start, int end, double weight) {
            return new Origin((start + end) / 2, weight);
        }
    }

    static Units of(Translation translation) {
        Units units = new Units(translation.text());
        Alignment alignment = translation.alignment();
        for (int i = 0; i < alignment.target().size(); i++) {
            List<Origin> origins = new ArrayList<>();
            for (int j = 0; j < alignment.source().size() - 1; j++) {
                Piece source = alignment.source().get(j);
                origins.add(Origin.of(source.start(), source.end(), alignment.weight(i, j)));
            }
            Piece piece = alignment.target().get(i);
            units.add(piece.start(), piece.end(), origins);
        }
        return units;
    }

    /** {@code links} in the order of the translation. */
    static Units of(String text, List<WordLink> links) {
        Units units = new Units(text);
        for (WordLink link : links) {
            Origin origin = Origin.of(link.source().start(), link.source().end(), link.weight());
            units.add(link.target().start(), link.target().end(), List.of(origin));
        }
        return units;
    }

    private void add(int from, int end, List<Origin> itsOrigins) {
        int start = from;
        while (start < end && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        if (start == end) {
            return;
        }
        boolean isFirst = spans.isEmpty();
        boolean continuesWord = !isFirst && last()[1] == start && isWithinWord(start);
        boolean isWithinLast = !isFirst && start < last()[1];
        if (continuesWord || isWithinLast) {
            last()[1] = Math.max(last()[1], end);
            origins.get(origins.size() - 1).addAll(itsOrigins);
        } else {
            spans.add(new int[] {start, end});
            origins.add(new ArrayList<>(itsOrigins));
        }
    }

    private int[] last() {
        return spans.get(spans.size() - 1);
    }

    /** Whether no word begins or ends here; a full stop is no part of the word before it, and may stand outside its tag. */
    private boolean isWithinWord(int index) {
        return index > 0 && isOfWord(index - 1) && isOfWord(index) && !isUnspaced(index - 1) && !isUnspaced(index);
    }

    private boolean isOfWord(int index) {
        return isOfAlphabet(index) || (isJoint(index) && isOfAlphabet(index - 1) && isOfAlphabet(index + 1));
    }

    private boolean isOfAlphabet(int index) {
        return index >= 0
                && index < text.length()
                && (Character.isLetterOrDigit(text.charAt(index))
                        || Character.isSurrogate(text.charAt(index))
                        || Character.getType(text.charAt(index)) == Character.NON_SPACING_MARK);
    }

    private boolean isJoint(int index) {
        return "-'\u2019.,".indexOf(text.charAt(index)) >= 0;
    }

    /** Scripts that write words without spaces between (Unicode Standard Annex 14, class ID, and Thai, Lao, Khmer). */
    private boolean isUnspaced(int index) {
        Character.UnicodeScript script = Character.UnicodeScript.of(text.codePointAt(index));
        return switch (script) {
            case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> true;
            default -> false;
        };
    }

    int size() {
        return spans.size();
    }

    int start(int unit) {
        return spans.get(unit)[0];
    }

    int end(int unit) {
        return spans.get(unit)[1];
    }

    /** How much of a unit's attention lies on a stretch of the source, in [0, 1]; the end of sentence is left out. */
    double share(int unit, int sourceStart, int sourceEnd) {
        double inside = 0;
        double all = 1e-9;
        for (Origin origin : origins.get(unit)) {
            all += origin.weight();
            inside += origin.middle() >= sourceStart && origin.middle() < sourceEnd ? origin.weight() : 0;
        }
        return inside / all;
    }
}
