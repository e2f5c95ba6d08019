package org.alihwarta.marian;

/**
 * A word of a translation and the source word that it came from most likely.
 *
 * @param weight how much of the attention of the target word's pieces lay on that source word, in [0, 1]
 */
public record WordLink(Span target, Span source, float weight) {}
