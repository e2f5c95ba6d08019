package org.alihwarta.marian.markup;

import java.util.Set;

/**
 * What names of elements mean.
 *
 * @param empty elements that have no content and no closing tag
 * @param kept elements whose content is not translated
 */
record Dialect(Set<String> empty, Set<String> kept) {

    /** Void elements as the HTML Living Standard lists them; untranslated ones are {@code ignoredTags} of bergamot-translator. */
    static final Dialect HTML = new Dialect(
            Set.of(
                    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track",
                    "wbr"),
            Set.of("code", "kbd", "samp", "var", "dir", "acronym", "math", "script", "style", "svg"));

    static Dialect xml(Set<String> kept) {
        return new Dialect(Set.of(), kept);
    }

    Dialect {
        empty = Set.copyOf(empty);
        kept = Set.copyOf(kept);
    }
}
