package org.alihwarta.termbase;

import org.alihwarta.audit.Event;
import org.alihwarta.audit.Subject;

/**
 * A registry entry of the newsroom's own was added or written anew.
 *
 * @param entity as a table row
 */
public record EntryChanged(String id, String entity) implements Event {
    @Override
    public Subject subject() {
        return Subject.NONE;
    }
}
