/**
 * Lexical shortlists: for every source piece the few target pieces that are likely to translate it.
 *
 * <p>A decoder with a shortlist chooses among a thousand words instead of all. Start at {@link
 * org.alihwarta.marian.shortlist.Shortlist}.
 */
@NullMarked
package org.alihwarta.marian.shortlist;

import org.jspecify.annotations.NullMarked;
