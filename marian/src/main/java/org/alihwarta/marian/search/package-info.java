/**
 * The search for the best translations of a batch.
 *
 * <p>A <em>hypothesis</em> is a beginning of a translation; the <em>beam</em> holds the few best of one sentence; the
 * <em>lattice</em> remembers how every hypothesis came about. Start at {@link
 * org.alihwarta.marian.search.BeamSearch#search}. The rules are those of {@code src/translator/beam_search.cpp} and
 * {@code history.h} of marian-dev.
 */
@NullMarked
package org.alihwarta.marian.search;

import org.jspecify.annotations.NullMarked;
