package org.alihwarta.translation;

/** Where a sentence of an edition came from. */
public sealed interface Origin {
    /**
     * An engine wrote it.
     *
     * @param engine name, model and version, as {@link org.alihwarta.engine.Engine#name()} gives it
     * @param score length-normalised log probability, or NaN
     */
    record Machine(String engine, double score) implements Origin {}

    /** A person wrote or mended it; nothing but that person's release changes it. */
    record Person(String name) implements Origin {}

    /** The source stands unchanged because there is nothing to translate in it: a bare number, a URL, a name. */
    record Verbatim() implements Origin {}
}
