package org.alihwarta.api;

import org.alihwarta.error.AlihwartaException;
import org.jspecify.annotations.Nullable;

/** Words for readers, such as those of a correction. */
public record TextInput(String text) {
    public TextInput {
        requireWords(text);
    }

    /** A body may lack what the type promises. */
    private static void requireWords(@Nullable String text) {
        if (text == null || text.isBlank()) {
            throw AlihwartaException.badInput("\"text\" is missing: say in a sentence what readers are to know");
        }
    }
}
