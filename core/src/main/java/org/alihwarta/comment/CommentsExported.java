package org.alihwarta.comment;

import org.alihwarta.audit.Event;
import org.alihwarta.audit.Subject;

/** Somebody at the desk has taken out all that is kept of one reader; whose it was is not said here. */
public record CommentsExported(int comments) implements Event {
    @Override
    public Subject subject() {
        return Subject.NONE;
    }
}
