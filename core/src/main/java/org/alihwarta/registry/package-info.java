/**
 * Who and what the news talks about, and what each is officially called in every language.
 *
 * <p>An {@link org.alihwarta.registry.Entity} is one thing in the world. A {@link org.alihwarta.registry.Variant} is one way in which
 * Indonesian writes it ({@code KPK}, {@code Komisi Pemberantasan Korupsi}). Its {@link org.alihwarta.registry.Forms} are how one
 * target language writes it: one preferred form and others that a reader would not call wrong. A
 * {@link org.alihwarta.registry.Mention} is a place in a text where a name stands.
 *
 * <p>Start at {@link org.alihwarta.registry.Registry#bundled()}. The rows stand in {@code entities.tsv} beside these classes; what
 * {@link org.alihwarta.registry.EntityTable} reads from there, a newsroom can bring in its own file.
 */
@NullMarked
package org.alihwarta.registry;

import org.jspecify.annotations.NullMarked;
