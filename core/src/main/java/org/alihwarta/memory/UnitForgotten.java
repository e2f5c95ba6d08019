package org.alihwarta.memory;

import org.alihwarta.audit.Event;
import org.alihwarta.audit.Subject;

/** Somebody had the memory forget a translation. */
public record UnitForgotten(String language, String source, String target, String author) implements Event {
    @Override
    public Subject subject() {
        return Subject.NONE;
    }
}
