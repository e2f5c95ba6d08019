package org.alihwarta.expense;

import org.alihwarta.audit.Event;
import org.alihwarta.audit.Subject;
import org.alihwarta.engine.remote.Usage;

/**
 * An engine was asked for translations and charges for them.
 *
 * @param micros in millionths of the currency's unit
 */
public record EngineCharged(String engine, long micros, Usage usage) implements Event {
    @Override
    public Subject subject() {
        return Subject.NONE;
    }
}
