package org.alihwarta.termbase;

import org.alihwarta.audit.Event;
import org.alihwarta.audit.Subject;

/** A registry entry of the newsroom's own was removed; one of the same id that comes with the program counts again. */
public record EntryRemoved(String id) implements Event {
    @Override
    public Subject subject() {
        return Subject.NONE;
    }
}
