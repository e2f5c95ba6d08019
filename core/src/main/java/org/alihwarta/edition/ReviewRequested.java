package org.alihwarta.edition;

import org.alihwarta.audit.Event;
import org.alihwarta.audit.Subject;

/** An edition has passed the gates and waits for a reviewer. */
public record ReviewRequested(EditionKey edition) implements Event {
    @Override
    public Subject subject() {
        return edition.subject();
    }
}
