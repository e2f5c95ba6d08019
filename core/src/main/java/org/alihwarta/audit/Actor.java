package org.alihwarta.audit;

import org.alihwarta.error.AlihwartaException;

/** Who does something: an account's name, or the newsroom's own machinery. */
public record Actor(String name) {
    /** Jobs and start-up. */
    public static final Actor SYSTEM = new Actor("system");

    public Actor {
        if (name.isBlank()) {
            throw AlihwartaException.badInput("An actor needs a name: give that of an account");
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
