package org.alihwarta.token;

import java.util.Set;
import org.alihwarta.audit.Event;
import org.alihwarta.audit.Subject;

/** A program may use the API from now on. */
public record TokenAdded(String token, Set<Scope> scopes) implements Event {
    public TokenAdded {
        scopes = Set.copyOf(scopes);
    }

    @Override
    public Subject subject() {
        return Subject.NONE;
    }
}
