package org.alihwarta.token;

import java.time.Instant;
import java.util.Set;
import org.alihwarta.audit.Actor;
import org.jspecify.annotations.Nullable;

/**
 * A token without its secret.
 *
 * @param usedAt to within a minute; absent until it is first used
 * @param revokedAt absent while it is good
 */
public record ApiToken(
        String name,
        Set<Scope> scopes,
        Instant addedAt,
        @Nullable Instant usedAt,
        @Nullable Instant revokedAt) {
    public ApiToken {
        scopes = Set.copyOf(scopes);
    }

    /** Who the audit log says it was. */
    public Actor actor() {
        return new Actor("token:" + name);
    }
}
