package org.alihwarta.engine.catalogue;

/** Told how much of a model has come; called from the installing thread. */
@FunctionalInterface
public interface InstallProgress {
    /** Listens to nothing. */
    InstallProgress NONE = (done, total) -> {};

    /** {@code done} of about {@code total} bytes are here; {@code total} is never less. */
    void reached(long done, long total);
}
