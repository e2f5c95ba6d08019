package org.alihwarta.translation;

/** Told how far a translation has come; called from the translating thread. */
@FunctionalInterface
public interface TranslationProgress {
    /** Listens to nothing. */
    TranslationProgress NONE = (done, total) -> {};

    /** {@code done} of {@code total} sentences of the document are final. */
    void sentencesDone(int done, int total);
}
