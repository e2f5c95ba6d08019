package org.alihwarta.comment;

import java.util.UUID;

/** The identity of a comment; part of its address on the page. */
public record CommentId(UUID value) {
    public static CommentId random() {
        return new CommentId(UUID.randomUUID());
    }

    public static CommentId parse(String text) {
        return new CommentId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
