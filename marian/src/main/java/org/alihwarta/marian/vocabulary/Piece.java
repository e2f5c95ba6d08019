package org.alihwarta.marian.vocabulary;

/**
 * A part of a text that a vocabulary numbers.
 *
 * @param id its number
 * @param symbol as the vocabulary writes it, for example {@code ▁berita}
 * @param start where it begins in the text, in chars; {@code end} is exclusive, and equals start when it stands for
 *     nothing in the text, as the end of sentence does
 */
public record Piece(int id, String symbol, int start, int end) {}
