package org.alihwarta.marian.search;

import java.util.List;

/**
 * What the translations of one sentence must begin with, must contain and must not contain.
 *
 * @param prefix the first words as target ids, none for a free beginning
 * @param required phrases that every translation contains, at most {@value #MOST_REQUIRED}
 * @param forbidden the spellings that may stand nowhere, as the vocabulary writes them ({@code ▁} before a word)
 */
public record Constraints(List<Integer> prefix, List<Phrase> required, List<String> forbidden) {

    /** More required phrases than a sentence could hold. */
    public static final int MOST_REQUIRED = 32;

    /** Anything goes. */
    public static final Constraints NONE = new Constraints(List.of(), List.of(), List.of());

    /**
     * A phrase that must appear.
     *
     * @param ids its pieces, at least one
     * @param endsWord whether no letter may follow it directly, as in languages with spaces
     */
    public record Phrase(List<Integer> ids, boolean endsWord) {

        public Phrase {
            ids = List.copyOf(ids);
            if (ids.isEmpty()) {
                throw new IllegalArgumentException("a required phrase without a piece");
            }
        }
    }

    public Constraints {
        prefix = List.copyOf(prefix);
        required = List.copyOf(required);
        forbidden = List.copyOf(forbidden);
        if (required.size() > MOST_REQUIRED) {
            throw new IllegalArgumentException(
                    required.size() + " required phrases; expected at most " + MOST_REQUIRED);
        }
    }

    boolean areNone() {
        return prefix.isEmpty() && required.isEmpty() && forbidden.isEmpty();
    }

    /** The pieces that a translation has at the least. */
    public int requiredPieces() {
        return prefix.size()
                + required.stream().mapToInt(phrase -> phrase.ids().size()).sum();
    }
}
