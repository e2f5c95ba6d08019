package org.alihwarta.edition;

import org.alihwarta.audit.Event;
import org.alihwarta.audit.Subject;

/** A newer revision of the story came before the edition was released. */
public record EditionSuperseded(EditionKey edition) implements Event {
    @Override
    public Subject subject() {
        return edition.subject();
    }
}
