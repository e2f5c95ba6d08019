package org.alihwarta.desk;

import java.util.List;
import org.alihwarta.language.Language;

/**
 * What may help with a sentence.
 *
 * @param number the sentence's, from 1
 */
public record SuggestionsPage(
        Visit visit, Language language, int number, List<Offer> offers, List<Known> memory, List<Name> names) {
    public SuggestionsPage {
        offers = List.copyOf(offers);
        memory = List.copyOf(memory);
        names = List.copyOf(names);
    }

    public boolean isEmpty() {
        return offers.isEmpty() && memory.isEmpty() && names.isEmpty();
    }

    /**
     * A candidate of an engine.
     *
     * @param origin engine and score, in words
     * @param words of both sides, with what belongs together; without any where the engine does not say
     * @param flaws what the gates say of it
     */
    public record Offer(String text, String origin, AlignedWords words, List<String> flaws) {
        public Offer {
            flaws = List.copyOf(flaws);
        }
    }

    /**
     * What the memory has.
     *
     * @param score 100 for the same sentence, less for one that is alike
     */
    public record Known(String source, String target, int score) {}

    /** A name of the registry that the original mentions. */
    public record Name(String written, String preferred, List<String> accepted) {
        public Name {
            accepted = List.copyOf(accepted);
        }
    }
}
