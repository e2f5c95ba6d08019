package org.alihwarta.termbase;

import org.alihwarta.audit.Event;
import org.alihwarta.audit.Subject;

/** Somebody decided that a name need not be registered. */
public record NameIgnored(String name) implements Event {
    @Override
    public Subject subject() {
        return Subject.NONE;
    }
}
