package org.alihwarta.registry;

import java.util.Locale;

/** A person's gender, where a language cannot write about the person without it. */
public enum Gender {
    FEMALE,
    MALE;

    /** Lower case, as in tables. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
