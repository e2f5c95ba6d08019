package org.alihwarta.error;

import org.jspecify.annotations.Nullable;

/** A failure that somebody can act on: its message names the input or id concerned and the remedy. */
public final class AlihwartaException extends RuntimeException {
    private final Kind kind;

    public AlihwartaException(Kind kind, String message) {
        this(kind, message, null);
    }

    public AlihwartaException(Kind kind, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.kind = kind;
    }

    public static AlihwartaException badInput(String message) {
        return new AlihwartaException(Kind.BAD_INPUT, message);
    }

    public static AlihwartaException notFound(String message) {
        return new AlihwartaException(Kind.NOT_FOUND, message);
    }

    public static AlihwartaException conflict(String message) {
        return new AlihwartaException(Kind.CONFLICT, message);
    }

    public static AlihwartaException unavailable(String message, @Nullable Throwable cause) {
        return new AlihwartaException(Kind.UNAVAILABLE, message, cause);
    }

    public Kind kind() {
        return kind;
    }

    /** Who has to act: the sender, nobody (it is gone), the sender again with fresh data, the operator, or us. */
    public enum Kind {
        BAD_INPUT,
        NOT_FOUND,
        CONFLICT,
        UNAVAILABLE,
        BUG
    }
}
