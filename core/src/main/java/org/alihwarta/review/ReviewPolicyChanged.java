package org.alihwarta.review;

import org.alihwarta.audit.Event;
import org.alihwarta.audit.Subject;
import org.alihwarta.language.Language;

/**
 * Editions of a section in a language reach readers in another way from now on.
 *
 * @param section a slug; empty for every section without a policy of its own
 */
public record ReviewPolicyChanged(String section, Language language, ReviewPolicy policy) implements Event {
    @Override
    public Subject subject() {
        return Subject.NONE;
    }
}
