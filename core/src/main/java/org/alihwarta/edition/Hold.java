package org.alihwarta.edition;

import java.util.List;
import org.alihwarta.gate.Finding;
import org.alihwarta.language.Language;

/** A reason why an edition waits for a person or for a better day. */
public sealed interface Hold {
    /** No engine translates into the language yet. */
    record NoModel(Language language) implements Hold {}

    /** A gate found a sentence unfit. */
    record UnfitSentence(int segment, Finding finding) implements Hold {}

    /**
     * A person had mended a sentence whose original has been changed since: the person's text fits the old one, the machine's the new.
     *
     * @param oldSource what the person translated
     * @param text the person's
     * @param person the account's name
     */
    record SourceChanged(int segment, String oldSource, String text, String person) implements Hold {}

    /**
     * The pages of the story's versions would not all name each other, so that search engines would believe none of them (hreflang).
     *
     * @param links that are missing or lead nowhere, each as {@code from → to}
     */
    record LinksBroken(List<String> links) implements Hold {
        public LinksBroken {
            links = List.copyOf(links);
        }
    }

    /** The engine failed for good after all retries; {@code message} says how. */
    record EngineFailed(String message) implements Hold {}
}
