package org.alihwarta.registry;

/**
 * One way in which Indonesian writes an entity.
 *
 * <p>Capitals in it are demanded of a text, small letters are not: {@code AS} is not found in {@code as roda}, but {@code Korea
 * Utara} is found in {@code KOREA UTARA}.
 */
public record Variant(String text, Use use) {
    public Variant {
        if (text.isBlank()) {
            throw new IllegalArgumentException("a variant needs text");
        }
    }

    public static Variant plain(String text) {
        return new Variant(text, Use.PLAIN);
    }

    /** How far the writing alone tells what is meant. */
    public enum Use {
        /** It is a name wherever it stands. */
        PLAIN,
        /** It is also a common word ({@code Medan}, {@code Palu}): certain only where its capital means a name. */
        COMMON_WORD,
        /** It also names something else ({@code MA}, {@code Partai Buruh}): certain only in context. */
        AMBIGUOUS
    }
}
