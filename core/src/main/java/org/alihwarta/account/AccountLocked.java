package org.alihwarta.account;

import java.time.Instant;
import org.alihwarta.audit.Event;
import org.alihwarta.audit.Subject;

/** After too many failures nobody may sign in as somebody for a while. */
public record AccountLocked(String account, Instant until) implements Event {
    @Override
    public Subject subject() {
        return Subject.NONE;
    }
}
