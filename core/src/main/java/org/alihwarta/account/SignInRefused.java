package org.alihwarta.account;

import org.alihwarta.audit.Event;
import org.alihwarta.audit.Subject;

/** Somebody tried to sign in with a wrong password or an unknown name. */
public record SignInRefused(String account) implements Event {
    @Override
    public Subject subject() {
        return Subject.NONE;
    }
}
