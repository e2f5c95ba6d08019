package org.alihwarta.outbox;

import org.jspecify.annotations.Nullable;

/**
 * A letter that is not in the outbox yet.
 *
 * @param key where given, this and a letter that waits with the same key become one
 */
public record Draft(
        String channel,
        String recipient,
        String body,
        @Nullable String key) {}
