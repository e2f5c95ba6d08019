package org.alihwarta.webhook;

import org.alihwarta.audit.Event;
import org.alihwarta.audit.Subject;

/** An address is told of changes from now on. */
public record WebhookAdded(String webhook, String url) implements Event {
    @Override
    public Subject subject() {
        return Subject.NONE;
    }
}
