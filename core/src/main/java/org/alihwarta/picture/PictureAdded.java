package org.alihwarta.picture;

import org.alihwarta.audit.Event;
import org.alihwarta.audit.Subject;

/** Somebody has handed in a picture. */
public record PictureAdded(String picture) implements Event {
    @Override
    public Subject subject() {
        return Subject.NONE;
    }
}
