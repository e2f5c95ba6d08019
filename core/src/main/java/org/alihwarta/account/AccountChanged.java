package org.alihwarta.account;

import java.util.Set;
import org.alihwarta.audit.Event;
import org.alihwarta.audit.Subject;
import org.alihwarta.language.Language;

/** What somebody may do was changed. */
public record AccountChanged(String account, Set<Role> roles, Set<Language> languages) implements Event {
    public AccountChanged {
        roles = Set.copyOf(roles);
        languages = Set.copyOf(languages);
    }

    @Override
    public Subject subject() {
        return Subject.NONE;
    }
}
