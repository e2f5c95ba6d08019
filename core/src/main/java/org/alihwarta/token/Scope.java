package org.alihwarta.token;

import java.util.Locale;

/** Something that a token may do. */
public enum Scope {
    /** Look at stories, editions, jobs, events and the registry. */
    READ,
    /** Hand in stories and their changes, as drafts. */
    WRITE,
    /** What readers notice: publish, release, correct, retract. */
    PUBLISH,
    /** Have texts translated that are no stories. */
    TRANSLATE,
    /** Say which addresses are told of changes, and replay what they missed. */
    WEBHOOKS;

    /** As it is written in requests and on the command line. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
