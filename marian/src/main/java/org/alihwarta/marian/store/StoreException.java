package org.alihwarta.marian.store;

import org.jspecify.annotations.Nullable;

/** A model cannot be fetched, unpacked or kept; the message names the address or the file and the remedy. */
public final class StoreException extends RuntimeException {

    public StoreException(String message) {
        this(message, null);
    }

    public StoreException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
