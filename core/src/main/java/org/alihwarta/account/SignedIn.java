package org.alihwarta.account;

import org.alihwarta.audit.Event;
import org.alihwarta.audit.Subject;

/** Somebody signed in. */
public record SignedIn(String account) implements Event {
    @Override
    public Subject subject() {
        return Subject.NONE;
    }
}
