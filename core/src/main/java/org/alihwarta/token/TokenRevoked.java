package org.alihwarta.token;

import org.alihwarta.audit.Event;
import org.alihwarta.audit.Subject;

/** A token is good no more. */
public record TokenRevoked(String token) implements Event {
    @Override
    public Subject subject() {
        return Subject.NONE;
    }
}
