package org.alihwarta.account;

import java.util.Set;
import org.alihwarta.audit.Actor;
import org.alihwarta.error.AlihwartaException;

/**
 * A person who works in the newsroom.
 *
 * @param name what they sign in with; never changes, because the audit log names them by it
 * @param fullName as shown
 */
public record Account(String name, String fullName, Set<Role> roles) {
    public Account {
        if (!name.matches("[a-z0-9][a-z0-9._-]{0,63}")) {
            throw AlihwartaException.badInput("\"" + name
                    + "\" is no account name: use up to 64 lower-case letters, digits, dots, hyphens and underscores");
        }
        if (fullName.isBlank()) {
            throw AlihwartaException.badInput("Account " + name + " needs a full name");
        }
        roles = Set.copyOf(roles);
    }

    public Actor actor() {
        return new Actor(name);
    }
}
