/**
 * The newsroom's own part of the registry of names: its entries, kept in the database over those that come with the program, and the
 * queue of names that stories mention and no registry has.
 *
 * <p>Start at {@link org.alihwarta.termbase.Termbase}; the queue is {@link org.alihwarta.termbase.NameQueue}, and what an entry may
 * look like is guessed by {@link org.alihwarta.termbase.NameGuesses}.
 */
@NullMarked
package org.alihwarta.termbase;

import org.jspecify.annotations.NullMarked;
