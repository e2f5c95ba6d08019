package org.alihwarta.account;

import java.util.Set;
import org.alihwarta.audit.Event;
import org.alihwarta.audit.Subject;

/** Somebody may sign in from now on. */
public record AccountAdded(String account, Set<Role> roles) implements Event {
    public AccountAdded {
        roles = Set.copyOf(roles);
    }

    @Override
    public Subject subject() {
        return Subject.NONE;
    }
}
