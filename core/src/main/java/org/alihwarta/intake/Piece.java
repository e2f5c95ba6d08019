package org.alihwarta.intake;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * One line of the input before anything is known about it but its mark-up.
 *
 * @param text normalised, one line; blank only for a picture without caption
 * @param link where the line's first link leads, or a caption's image
 */
record Piece(Kind kind, String text, @Nullable URI link) {
    static Piece line(String text) {
        return new Piece(Kind.LINE, text, null);
    }

    Piece as(Kind other) {
        return new Piece(other, text, link);
    }

    Piece withText(String other) {
        return new Piece(kind, other, link);
    }

    enum Kind {
        HEADLINE,
        HEADING,
        LINE,
        QUOTE,
        BULLET,
        NUMBER,
        CAPTION
    }
}
