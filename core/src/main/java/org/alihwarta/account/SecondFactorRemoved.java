package org.alihwarta.account;

import org.alihwarta.audit.Event;
import org.alihwarta.audit.Subject;

/** Somebody needs no code any more. */
public record SecondFactorRemoved(String account) implements Event {
    @Override
    public Subject subject() {
        return Subject.NONE;
    }
}
