package org.alihwarta.desk;

import java.util.List;
import java.util.Locale;

/**
 * A story's revisions, one of them beside the one before it.
 *
 * @param story its address at the desk
 * @param shown the revision that is compared
 * @param restorable whether the person may bring it back
 * @param pieces its headline and text, with what was taken out and put in
 */
public record HistoryPage(
        Visit visit,
        String headline,
        String story,
        int shown,
        int current,
        boolean restorable,
        List<Line> revisions,
        List<Piece> pieces) {
    public HistoryPage {
        revisions = List.copyOf(revisions);
        pieces = List.copyOf(pieces);
    }

    /** A revision. */
    public record Line(int number, String at, String by, boolean shown) {}

    /** A stretch of text; {@code kind} is {@code same}, {@code removed} or {@code added}. */
    public record Piece(String kind, String text) {
        static Piece of(TextDiff.Piece piece) {
            return new Piece(piece.kind().name().toLowerCase(Locale.ROOT), piece.text());
        }
    }
}
