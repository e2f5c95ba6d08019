package org.alihwarta.engine.remote;

import org.jspecify.annotations.Nullable;

/** A service answered with something that is no translation of what it was asked. */
final class UnusableAnswer extends RuntimeException {
    UnusableAnswer(String why) {
        this(why, null);
    }

    UnusableAnswer(String why, @Nullable Throwable cause) {
        super(why, cause);
    }
}
