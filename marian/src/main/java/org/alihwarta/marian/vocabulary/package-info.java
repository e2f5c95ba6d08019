/**
 * Text to pieces and back.
 *
 * <p>A <em>vocabulary</em> numbers the <em>pieces</em> (parts of words) that a model knows. A SentencePiece vocabulary
 * first <em>normalises</em> a text by the rules it carries, then cuts it where the pieces' scores add up to most. Start at
 * {@link org.alihwarta.marian.vocabulary.Vocabulary#read}. Written in Java so that every piece keeps its place in the
 * text as it was typed, nothing is unpacked at run time, and a corrupt file cannot bring the process down.
 */
@NullMarked
package org.alihwarta.marian.vocabulary;

import org.jspecify.annotations.NullMarked;
