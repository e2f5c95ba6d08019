package org.alihwarta.memory;

import org.alihwarta.audit.Event;
import org.alihwarta.audit.Subject;

/** A file was taken into the memory. */
public record MemoryImported(String file, long units) implements Event {
    @Override
    public Subject subject() {
        return Subject.NONE;
    }
}
