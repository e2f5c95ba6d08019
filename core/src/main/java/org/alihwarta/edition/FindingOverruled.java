package org.alihwarta.edition;

import org.alihwarta.audit.Event;
import org.alihwarta.audit.Subject;

/** A person holds a sentence for fit although a gate says otherwise. */
public record FindingOverruled(EditionKey edition, int segment, String gate, String reason) implements Event {
    @Override
    public Subject subject() {
        return edition.subject();
    }
}
