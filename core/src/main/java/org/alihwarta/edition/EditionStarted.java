package org.alihwarta.edition;

import org.alihwarta.audit.Event;
import org.alihwarta.audit.Subject;

/** A worker began to translate an edition. */
public record EditionStarted(EditionKey edition) implements Event {
    @Override
    public Subject subject() {
        return edition.subject();
    }
}
