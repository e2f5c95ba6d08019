package org.alihwarta.edition;

import org.alihwarta.audit.Event;
import org.alihwarta.audit.Subject;

/** A person has read an edition beside its original and answers for it. */
public record EditionReviewed(EditionKey edition) implements Event {
    @Override
    public Subject subject() {
        return edition.subject();
    }
}
