package org.alihwarta.account;

import org.alihwarta.audit.Event;
import org.alihwarta.audit.Subject;

/** Somebody was asked to join the newsroom. */
public record AccountInvited(String account) implements Event {
    @Override
    public Subject subject() {
        return Subject.NONE;
    }
}
