package org.alihwarta.api;

import org.alihwarta.error.AlihwartaException;
import org.jspecify.annotations.Nullable;

/**
 * Who signs an edition.
 *
 * @param reviewer the person who has read it beside its original: a user name of the desk or, failing that, a name as readers are to see it
 */
public record ReleaseInput(@Nullable String reviewer) {
    private static final int LONGEST = 100;

    String requireReviewer() {
        if (reviewer == null || reviewer.isBlank() || reviewer.length() > LONGEST) {
            throw AlihwartaException.badInput("\"reviewer\" is missing or longer than " + LONGEST
                    + " characters: name the person who has read the edition, for readers see that name");
        }
        return reviewer.strip();
    }
}
