package org.alihwarta.memory;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a unit came from.
 *
 * @param author the account, or what the imported file says of its author
 * @param story that it was translated for; absent when not known
 */
public record Provenance(
        Source source, String author, @Nullable UUID story, Instant at) {
    public Provenance {
        if (author.isBlank()) {
            throw new IllegalArgumentException("a unit has an author");
        }
    }

    /** A person's post-edit. */
    public static Provenance person(String author, UUID story, Instant at) {
        return new Provenance(Source.PERSON, author, story, at);
    }

    /** How a unit came into the memory. */
    public enum Source {
        /** Somebody of the newsroom wrote or mended the translation. */
        PERSON,
        /** A reader reported a mistake, and the newsroom accepted the mended sentence. */
        REPORT,
        /** A file brought it. */
        IMPORT
    }
}
