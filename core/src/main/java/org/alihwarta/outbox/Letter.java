package org.alihwarta.outbox;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that is to reach somebody.
 *
 * @param channel whose carrier brings it
 * @param recipient whom, in the words of the channel
 * @param attempts made so far
 * @param dueAt when the next attempt is made
 * @param answer what came of the last attempt
 */
public record Letter(
        UUID id,
        String channel,
        String recipient,
        String body,
        LetterState state,
        int attempts,
        Instant dueAt,
        Instant changedAt,
        @Nullable String answer,
        int version) {}
