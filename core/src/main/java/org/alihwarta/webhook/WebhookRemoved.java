package org.alihwarta.webhook;

import org.alihwarta.audit.Event;
import org.alihwarta.audit.Subject;

/** An address is told nothing any more. */
public record WebhookRemoved(String webhook) implements Event {
    @Override
    public Subject subject() {
        return Subject.NONE;
    }
}
