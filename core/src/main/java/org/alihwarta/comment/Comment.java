package org.alihwarta.comment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A remark that was taken, and what became of it.
 *
 * @param decidedBy the moderator's account; absent while it waits
 */
public record Comment(
        CommentId id,
        Remark remark,
        State state,
        Instant at,
        @Nullable String decidedBy) {
    /** How far it is on its way to readers; only an approved one is shown. */
    public enum State {
        WAITING,
        APPROVED,
        REJECTED,
        SPAM
    }

    public boolean isShown() {
        return state == State.APPROVED;
    }
}
