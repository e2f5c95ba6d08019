package org.alihwarta.account;

import java.util.Set;
import org.alihwarta.audit.Actor;
import org.alihwarta.error.AlihwartaException;
import org.alihwarta.language.Language;

/**
 * A person who works in the newsroom.
 *
 * @param name what they sign in with; never changes, because the audit log names them by it
 * @param fullName as shown
 * @param languages that the person reviews editions in; of use to reviewers only
 */
public record Account(String name, String fullName, Set<Role> roles, Set<Language> languages) {
    public Account {
        if (!name.matches("[a-z0-9][a-z0-9._-]{0,63}")) {
            throw AlihwartaException.badInput("\"" + name
                    + "\" is no account name: use up to 64 lower-case letters, digits, dots, hyphens and underscores");
        }
        if (fullName.isBlank()) {
            throw AlihwartaException.badInput("Account " + name + " needs a full name");
        }
        roles = Set.copyOf(roles);
        languages = Set.copyOf(languages);
    }

    /** Somebody who, where a reviewer, reviews every language. */
    public Account(String name, String fullName, Set<Role> roles) {
        this(name, fullName, roles, Set.copyOf(Language.targets()));
    }

    public boolean may(Action action) {
        return action.isOpenTo(roles);
    }

    /** Whether the person answers for editions in a language. */
    public boolean mayReview(Language language) {
        return may(Action.REVIEW) && languages.contains(language);
    }

    public Actor actor() {
        return new Actor(name);
    }
}
