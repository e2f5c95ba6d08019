package org.alihwarta.edition;

import org.alihwarta.audit.Event;
import org.alihwarta.audit.Subject;

/** Readers see an edition no more, because its story was retracted. */
public record EditionWithdrawn(EditionKey edition) implements Event {
    @Override
    public Subject subject() {
        return edition.subject();
    }
}
