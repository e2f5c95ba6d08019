package org.alihwarta.comment;

import java.time.Instant;
import org.alihwarta.language.Language;
import org.jspecify.annotations.Nullable;

/**
 * A comment as readers of one language may see it: without the address.
 *
 * @param parent the comment that it answers; absent when it answers the story
 * @param language that it was written in
 * @param text as it was written
 * @param translation into the reader's language; absent where it needs none or has none
 */
public record Said(
        CommentId id,
        @Nullable CommentId parent,
        String name,
        Language language,
        String text,
        Instant at,
        @Nullable Translation translation) {
    /**
     * What a machine made of it.
     *
     * @param engine name, model and version
     */
    public record Translation(String text, String engine) {}
}
