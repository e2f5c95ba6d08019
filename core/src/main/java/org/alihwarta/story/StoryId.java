package org.alihwarta.story;

import java.util.UUID;
import org.alihwarta.error.AlihwartaException;

/** The identity of a story for life; part of the address of all its editions. */
public record StoryId(UUID value) {
    public static StoryId random() {
        return new StoryId(UUID.randomUUID());
    }

    /** Reads what {@link #toString} wrote; BAD_INPUT for anything else. */
    public static StoryId parse(String text) {
        try {
            return new StoryId(UUID.fromString(text));
        } catch (IllegalArgumentException notAnId) {
            throw AlihwartaException.badInput("\"" + text + "\" is no story's id: take it from the story's address");
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
