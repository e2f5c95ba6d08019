package org.alihwarta.engine.remote;

import java.util.function.Supplier;

/** A key that is never shown: neither by {@link #toString} nor in what a service says about it. */
public final class Secret {
    private static final String HIDDEN = "***";
    private static final int SHORTEST_TO_HIDE = 4;

    private final Supplier<String> value;

    private Secret(Supplier<String> value) {
        this.value = value;
    }

    public static Secret of(String value) {
        return new Secret(() -> value);
    }

    /** A key that changes while the program runs; asked for anew with every request. */
    public static Secret from(Supplier<String> value) {
        return new Secret(value);
    }

    /** The key itself, for a request's header or body and nothing else. */
    String reveal() {
        return value.get();
    }

    boolean isEmpty() {
        return value.get().isEmpty();
    }

    /** A text without the key in it, wherever it came from. */
    String hideIn(String text) {
        String key = value.get();
        return key.length() < SHORTEST_TO_HIDE ? text : text.replace(key, HIDDEN);
    }

    @Override
    public String toString() {
        return HIDDEN;
    }
}
