package org.alihwarta.edition;

import org.alihwarta.audit.Event;
import org.alihwarta.audit.Subject;

/** A person wrote a sentence of an edition; the machine does not touch it any more. */
public record SentenceMended(EditionKey edition, int segment, String before, String after) implements Event {
    @Override
    public Subject subject() {
        return edition.subject();
    }
}
