package org.alihwarta.language;

import org.jspecify.annotations.Nullable;

/**
 * What language a text seems to be in.
 *
 * @param language the language, or null when the text does not tell: too short, names and numbers only, or a script that none of the
 *     six languages uses
 * @param confidence probability of the likeliest language, whether it was enough to decide or not; 0 for text without letters
 */
public record Identification(@Nullable Language language, double confidence) {
    static final Identification NOTHING_TO_READ = new Identification(null, 0);

    public boolean isUndecided() {
        return language == null;
    }

    /** Whether the text is surely in another language than {@code expected}. */
    public boolean contradicts(Language expected) {
        return language != null && language != expected;
    }
}
