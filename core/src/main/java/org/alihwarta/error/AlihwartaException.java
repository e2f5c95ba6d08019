package org.alihwarta.error;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A failure that somebody can act on: its message names the input or id concerned and the remedy. */
public final class AlihwartaException extends RuntimeException {
    private final Kind kind;
    private final transient @Nullable Remark remark;

    public AlihwartaException(Kind kind, String message) {
        this(kind, message, null);
    }

    public AlihwartaException(Kind kind, String message, @Nullable Throwable cause) {
        this(kind, message, cause, null);
    }

    private AlihwartaException(Kind kind, String message, @Nullable Throwable cause, @Nullable Remark remark) {
        super(message, cause);
        this.kind = kind;
        this.remark = remark;
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

    /** This failure with what it says as a remark, for whoever says it in another language. */
    public AlihwartaException remarking(String key, Map<String, ?> values) {
        return new AlihwartaException(
                kind, String.valueOf(getMessage()), getCause(), new Remark(key, Map.copyOf(values)));
    }

    /** Absent where nobody but the message says what happened. */
    public Optional<Remark> remark() {
        return Optional.ofNullable(remark);
    }

    /** What a message says, by the key of the same message in other languages, and the values in it. */
    public record Remark(String key, Map<String, ?> values) {}

    /** Who has to act: the sender, nobody (it is gone), the sender again with fresh data, the operator, or us. */
    public enum Kind {
        BAD_INPUT,
        NOT_FOUND,
        CONFLICT,
        UNAVAILABLE,
        BUG
    }
}
