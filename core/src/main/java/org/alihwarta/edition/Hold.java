package org.alihwarta.edition;

import org.alihwarta.gate.Finding;
import org.alihwarta.language.Language;

/** A reason why an edition waits for a person or for a better day. */
public sealed interface Hold {
    /** No engine translates into the language yet. */
    record NoModel(Language language) implements Hold {}

    /** A gate found a sentence unfit. */
    record UnfitSentence(int segment, Finding finding) implements Hold {}

    /** The engine failed for good after all retries; {@code message} says how. */
    record EngineFailed(String message) implements Hold {}
}
