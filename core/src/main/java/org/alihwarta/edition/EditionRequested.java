package org.alihwarta.edition;

import org.alihwarta.audit.Event;
import org.alihwarta.audit.Subject;

/** An edition waits for its translation, for the first time or once more. */
public record EditionRequested(EditionKey edition) implements Event {
    @Override
    public Subject subject() {
        return edition.subject();
    }
}
