package org.alihwarta.desk;

import org.alihwarta.audit.Actor;
import org.alihwarta.error.AlihwartaException;
import org.alihwarta.gate.FindingMessages;
import org.alihwarta.language.Language;
import org.alihwarta.web.Messages;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;

/**
 * Who is at the desk, and what surrounds every page of it.
 *
 * @param findings what the gates have to say, in the same language
 * @param person the account's name; absent before the log-in
 * @param mayPublish whether readers may see what this person does
 * @param csrf the token that every form must bring back
 * @param here the path of the page, to come back to after a change of language
 */
public record Visit(
        Language language,
        Messages text,
        FindingMessages findings,
        String siteName,
        @Nullable String person,
        boolean mayPublish,
        Csrf csrf,
        String here,
        Look look) {
    public Actor actor() {
        if (person == null) {
            throw new AlihwartaException(AlihwartaException.Kind.BUG, "nobody has logged in, yet somebody acts");
        }
        return new Actor(person);
    }

    /** As {@link #actor}, of somebody who may publish; others are refused. */
    public Actor publisher() {
        if (!mayPublish) {
            throw new AccessDeniedException("only editors publish");
        }
        return actor();
    }

    /** A hidden field against forged requests. */
    public record Csrf(String parameter, String token) {}

    /** Addresses of style sheet, script and icon. */
    public record Look(String styles, String script, String icon) {}
}
