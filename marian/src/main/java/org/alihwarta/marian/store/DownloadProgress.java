package org.alihwarta.marian.store;

/** Told how much of a download has come; called from the downloading thread. */
@FunctionalInterface
public interface DownloadProgress {

    /** Listens to nothing. */
    DownloadProgress NONE = received -> {};

    /** {@code received} bytes of the file are here, those of earlier attempts included. */
    void received(long received);
}
