package org.alihwarta.marian.vocabulary;

import java.util.List;

/** A text and its pieces, in order. */
public record PiecedText(String text, List<Piece> pieces) {

    public PiecedText {
        pieces = List.copyOf(pieces);
    }

    public int[] ids() {
        return pieces.stream().mapToInt(Piece::id).toArray();
    }
}
