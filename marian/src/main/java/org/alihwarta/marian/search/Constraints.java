package org.alihwarta.marian.search;

import java.util.List;

/**
 * What translations must begin with and must not contain, as target ids.
 *
 * @param prefix the first words, none for a free beginning
 * @param forbidden sequences of words that may stand nowhere
 */
public record Constraints(List<Integer> prefix, List<List<Integer>> forbidden) {

    /** Anything goes. */
    public static final Constraints NONE = new Constraints(List.of(), List.of());

    public Constraints {
        prefix = List.copyOf(prefix);
        forbidden = forbidden.stream().map(List::copyOf).toList();
    }

    boolean areNone() {
        return prefix.isEmpty() && forbidden.isEmpty();
    }
}
