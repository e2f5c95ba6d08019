package org.alihwarta.text;

/**
 * A sentence of a document's text.
 *
 * @param text index of its text in {@link Document#texts()}
 * @param source the sentence without the white space around it
 * @param gap the white space between this sentence and the next of the same text; segments with their gaps join back to the text
 */
public record Segment(int text, String source, String gap) {}
