package org.alihwarta.account;

import org.alihwarta.audit.Event;
import org.alihwarta.audit.Subject;

/** Somebody's password was changed. */
public record PasswordChanged(String account) implements Event {
    @Override
    public Subject subject() {
        return Subject.NONE;
    }
}
