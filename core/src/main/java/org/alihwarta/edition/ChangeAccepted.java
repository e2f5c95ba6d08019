package org.alihwarta.edition;

import org.alihwarta.audit.Event;
import org.alihwarta.audit.Subject;

/** A person gave up an own sentence, {@code before}, for the new translation of a changed original. */
public record ChangeAccepted(EditionKey edition, int segment, String before) implements Event {
    @Override
    public Subject subject() {
        return edition.subject();
    }
}
