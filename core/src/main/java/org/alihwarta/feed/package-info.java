/**
 * Stories that come in from elsewhere, many at once and again and again: feeds, wires, folders, and what other packages read.
 *
 * <p>An {@link org.alihwarta.feed.Incoming} is a story on its way in; {@link org.alihwarta.feed.Arrivals} takes it or refuses it, and
 * whatever happens becomes a line of the {@link org.alihwarta.feed.ImportReport}, so that one bad story keeps no other out.
 */
@NullMarked
package org.alihwarta.feed;

import org.jspecify.annotations.NullMarked;
