package org.alihwarta.marian.markup;

import java.util.ArrayList;
import java.util.List;
import org.alihwarta.marian.Alignment;
import org.alihwarta.marian.Translation;
import org.alihwarta.marian.vocabulary.Piece;

/** The words of a translation, or its pieces where words are not spaced, and how far each comes from where. */
final class Units {

    private final List<int[]> spans = new ArrayList<>();
    private final List<List<Integer>> pieces = new ArrayList<>();
    private final Alignment alignment;

    Units(Translation translation) {
        this.alignment = translation.alignment();
        String text = translation.text();
        for (int i = 0; i < alignment.target().size(); i++) {
            Piece piece = alignment.target().get(i);
            int start = piece.start();
            while (start < piece.end() && Character.isWhitespace(text.charAt(start))) {
                start++;
            }
            if (start < piece.end()) {
                add(text, i, start, piece.end());
            }
        }
    }

    private void add(String text, int piece, int start, int end) {
        boolean isFirst = spans.isEmpty();
        boolean continuesWord = !isFirst && last()[1] >= start && !isUnspaced(text, start);
        boolean isWithinLast = !isFirst && start < last()[1];
        if (continuesWord || isWithinLast) {
            last()[1] = Math.max(last()[1], end);
            pieces.get(pieces.size() - 1).add(piece);
        } else {
            spans.add(new int[] {start, end});
            pieces.add(new ArrayList<>(List.of(piece)));
        }
    }

    private int[] last() {
        return spans.get(spans.size() - 1);
    }

    /** Scripts that write words without spaces between (Unicode Standard Annex 14, class ID, and Thai, Lao, Khmer). */
    private static boolean isUnspaced(String text, int index) {
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
        for (int piece : pieces.get(unit)) {
            for (int i = 0; i < alignment.source().size() - 1; i++) {
                Piece source = alignment.source().get(i);
                double weight = alignment.weight(piece, i);
                int middle = (source.start() + source.end()) / 2;
                all += weight;
                inside += middle >= sourceStart && middle < sourceEnd ? weight : 0;
            }
        }
        return inside / all;
    }
}
