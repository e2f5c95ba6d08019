package org.alihwarta.account;

import org.alihwarta.audit.Event;
import org.alihwarta.audit.Subject;

/** Somebody needs a code beside the password from now on. */
public record SecondFactorAdded(String account) implements Event {
    @Override
    public Subject subject() {
        return Subject.NONE;
    }
}
