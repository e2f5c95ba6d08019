package org.alihwarta.account;

import org.alihwarta.audit.Event;
import org.alihwarta.audit.Subject;

/** Somebody may sign in no more. */
public record AccountDisabled(String account) implements Event {
    @Override
    public Subject subject() {
        return Subject.NONE;
    }
}
