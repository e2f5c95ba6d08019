package org.alihwarta.account;

import java.util.EnumSet;
import java.util.Set;

/** Something that not everybody may do, with the roles that may. */
public enum Action {
    /** Writes drafts and changes them. */
    WRITE(Role.REPORTER, Role.EDITOR, Role.ADMIN),
    /** Decides what readers see of the originals, and when: publishes, changes what is published, schedules, corrects, retracts. */
    PUBLISH(Role.EDITOR, Role.ADMIN),
    /** Has translations made again. */
    RETRY(Role.EDITOR, Role.REVIEWER, Role.ADMIN),
    /** Mends, overrules, signs and releases editions, in the languages of the account. */
    REVIEW(Role.REVIEWER),
    /** Decides about readers' comments and reports. */
    MODERATE(Role.MODERATOR, Role.EDITOR, Role.ADMIN),
    /** Keeps what translations draw on: the memory, the registry of names. */
    CURATE(Role.EDITOR, Role.REVIEWER, Role.ADMIN),
    /** Reads the evidence and the log of what everybody did. */
    AUDIT(Role.EDITOR, Role.ADMIN),
    /** Changes policies and accounts. */
    ADMINISTER(Role.ADMIN);

    @SuppressWarnings("ImmutableEnumChecker") // made by Set.of, which its type does not show
    private final Set<Role> roles;

    Action(Role... roles) {
        this.roles = Set.of(roles);
    }

    /** Whether one of somebody's roles is enough. */
    public boolean isOpenTo(Set<Role> held) {
        return held.stream().anyMatch(roles::contains);
    }

    /** Everything that somebody with these roles may do. */
    public static Set<Action> openTo(Set<Role> held) {
        Set<Action> open = EnumSet.noneOf(Action.class);
        for (Action action : values()) {
            if (action.isOpenTo(held)) {
                open.add(action);
            }
        }
        return open;
    }
}
