package org.alihwarta.edition;

import org.alihwarta.audit.Event;
import org.alihwarta.audit.Subject;

/** An edition waits for nothing but its story's publication. */
public record EditionReady(EditionKey edition) implements Event {
    @Override
    public Subject subject() {
        return edition.subject();
    }
}
