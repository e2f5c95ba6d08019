/**
 * The formats in which newsrooms hand stories to each other: ninjs, NewsML-G2, WordPress's WXR, HTML and Markdown.
 *
 * <p>A {@link org.alihwarta.exchange.Sheet} is one text in one language with what belongs to it; a {@link org.alihwarta.exchange.Bundle}
 * is a story's sheets in all its languages. Writers print bundles; readers make sheets of what others wrote, throw nothing but
 * {@link org.alihwarta.error.AlihwartaException} of kind BAD_INPUT, and resolve no external entity.
 */
@NullMarked
package org.alihwarta.exchange;

import org.jspecify.annotations.NullMarked;
