/**
 * HTML in, HTML out: tags follow their words into the translation.
 *
 * <p>An <em>element</em> is a tag, its closing tag and the stretch of text between; a <em>unit</em> is a target word, or a
 * piece where words are not spaced. Start at {@link org.alihwarta.marian.markup.HtmlTranslator}. The idea, that the
 * alignment says where a tag goes, is that of {@code html.cpp} in bergamot-translator; the way is another one: every
 * element of the source is in the translation exactly once, and always well nested.
 */
@NullMarked
package org.alihwarta.marian.markup;

import org.jspecify.annotations.NullMarked;
