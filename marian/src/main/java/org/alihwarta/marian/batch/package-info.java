/**
 * Batches over all callers of a model.
 *
 * <p>A <em>request</em> is what one caller wants translated; a <em>batch</em> is a group of sentences of like length, of one
 * request or of several; a <em>turn</em> is the right to compute one. There are no threads here: callers compute, each in
 * its turn, and who waits for a turn may find its sentences done by another. Start at {@link
 * org.alihwarta.marian.batch.Turns#translate}.
 */
@NullMarked
package org.alihwarta.marian.batch;

import org.jspecify.annotations.NullMarked;
