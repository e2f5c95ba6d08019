package org.alihwarta.edition;

import org.alihwarta.audit.Event;
import org.alihwarta.audit.Subject;

/** Readers see an edition from now on. */
public record EditionReleased(EditionKey edition) implements Event {
    @Override
    public Subject subject() {
        return edition.subject();
    }
}
