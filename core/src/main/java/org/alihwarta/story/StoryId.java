package org.alihwarta.story;

import java.util.UUID;

/** The identity of a story for life; part of the address of all its editions. */
public record StoryId(UUID value) {
    public static StoryId random() {
        return new StoryId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
