package org.alihwarta.marian;

import java.util.List;

/**
 * What a caller wants to read in a translation, and what not.
 *
 * @param beginning what every translation begins with, may be empty
 * @param required words or phrases that every translation contains as they stand here; in languages with spaces, as whole
 *     words
 * @param forbidden words or phrases that no translation contains; in languages with spaces, neither as whole words nor as
 *     the beginnings of longer ones
 */
public record Wording(String beginning, List<String> required, List<String> forbidden) {

    /** Anything goes. */
    public static final Wording FREE = new Wording("", List.of(), List.of());

    public Wording {
        required = List.copyOf(required);
        forbidden = List.copyOf(forbidden);
    }

    public static Wording beginningWith(String text) {
        return new Wording(text, List.of(), List.of());
    }

    public static Wording requiring(String... phrases) {
        return new Wording("", List.of(phrases), List.of());
    }

    public static Wording forbidding(String... phrases) {
        return new Wording("", List.of(), List.of(phrases));
    }
}
