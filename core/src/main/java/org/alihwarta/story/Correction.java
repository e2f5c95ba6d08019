package org.alihwarta.story;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A note that readers see at a story: what was wrong or who answers, and since when.
 *
 * @param about the story that says more, such as the answer itself; absent when the note says all
 */
public record Correction(
        Kind kind, Instant at, String text, @Nullable StoryId about) {
    /** Notes of older versions have no kind: they were all of the first one. */
    public Correction {
        kind = Objects.requireNonNullElse(kind, Kind.CORRECTION);
    }

    /** A <em>ralat</em> that says all by itself. */
    public Correction(Instant at, String text) {
        this(Kind.CORRECTION, at, text, null);
    }

    public Correction withText(String translated) {
        return new Correction(kind, at, translated, about);
    }

    /** The kinds that <em>Pedoman Pemberitaan Media Siber</em> (Dewan Pers 2012) names in its point 4, and the one it leaves to us. */
    public enum Kind {
        /** Something was wrong and is right now (<em>ralat</em>). */
        CORRECTION,
        /** Somebody whom the story concerns answers it (<em>hak jawab</em>). */
        RIGHT_OF_REPLY,
        /** Something that could be misread is made clear. */
        CLARIFICATION
    }
}
