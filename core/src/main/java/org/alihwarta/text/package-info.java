/**
 * A story as text: a {@link org.alihwarta.text.Document} is a headline and typed {@link org.alihwarta.text.Block}s; what of it can be
 * translated is its <em>texts</em>; a text splits into <em>segments</em> (sentences), by rules for Indonesian in {@code indonesian.srx}.
 *
 * <p>Start at {@link org.alihwarta.text.Document}, then {@link org.alihwarta.text.Segments}; capitals for models are in
 * {@link org.alihwarta.text.Casing}.
 */
@NullMarked
package org.alihwarta.text;

import org.jspecify.annotations.NullMarked;
