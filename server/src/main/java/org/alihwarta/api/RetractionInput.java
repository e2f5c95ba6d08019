package org.alihwarta.api;

import org.alihwarta.error.AlihwartaException;
import org.alihwarta.story.Retraction;
import org.jspecify.annotations.Nullable;

/**
 * Why a story is taken back, for ever.
 *
 * @param ground false, groups, decency, child, trauma or press-council
 * @param reason as published, in Indonesian
 */
public record RetractionInput(
        @Nullable String ground, @Nullable String reason) {
    Retraction.Ground requireGround() {
        return Words.find(String.valueOf(ground), Retraction.Ground.class)
                .orElseThrow(() -> AlihwartaException.badInput("There is no ground \"" + ground
                        + "\": choose one of false, groups, decency, child, trauma, press-council"));
    }

    String requireReason() {
        if (reason == null || reason.isBlank()) {
            throw AlihwartaException.badInput("\"reason\" is missing: say in a sentence what readers are to know");
        }
        return reason;
    }
}
