package org.alihwarta.api;

import org.alihwarta.error.AlihwartaException;
import org.jspecify.annotations.Nullable;

/**
 * A sentence as a person wants it.
 *
 * @param found the translation that the person saw
 * @param text what it is to be
 */
public record MendInput(@Nullable String found, @Nullable String text) {
    String requireFound() {
        return require("found", found);
    }

    String requireText() {
        return require("text", text);
    }

    private static String require(String member, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw AlihwartaException.badInput("\"" + member
                    + "\" is missing: give \"found\", the translation that was seen, and \"text\", what it is to be");
        }
        return value;
    }
}
