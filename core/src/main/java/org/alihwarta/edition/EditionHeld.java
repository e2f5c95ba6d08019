package org.alihwarta.edition;

import java.util.List;
import org.alihwarta.audit.Event;
import org.alihwarta.audit.Subject;
import org.alihwarta.database.Json;

/** An edition waits for a person or for a better day. */
public record EditionHeld(EditionKey edition, List<Hold> holds) implements Event {
    public EditionHeld {
        holds = List.copyOf(holds);
    }

    @Override
    public Json.Text details() {
        return EditionJson.JSON.write(this);
    }

    @Override
    public Subject subject() {
        return edition.subject();
    }
}
