package org.alihwarta.policy;

import org.alihwarta.audit.Event;
import org.alihwarta.audit.Subject;

/**
 * Findings of a gate mean something else from now on.
 *
 * @param section a slug; empty for all
 * @param language a code; empty for all
 * @param severity its name; empty when the gate decides itself again
 */
public record GatePolicyChanged(String section, String language, String gate, String severity) implements Event {
    @Override
    public Subject subject() {
        return Subject.NONE;
    }
}
