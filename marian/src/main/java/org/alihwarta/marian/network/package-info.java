/**
 * Marian's transformer as two ONNX graphs, and the sessions that run them.
 *
 * <p>The <em>encoder</em> graph turns source ids into the keys and values that every decoder layer attends to; the
 * <em>decoder</em> graph makes one step: previous words and states in, best next words and new states out. The
 * <em>architecture</em> says which layers they have. Start at {@link org.alihwarta.marian.network.Network}. The formulas
 * follow {@code src/models/transformer.h} and {@code src/rnn/cells.h} of marian-dev (browsermt fork, 2781d735).
 */
@NullMarked
package org.alihwarta.marian.network;

import org.jspecify.annotations.NullMarked;
