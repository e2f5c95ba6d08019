/**
 * Speed and quality measured side by side with the peers.
 *
 * <p>A <em>peer</em> is another decoder of the same model; a <em>measurement</em> is what one decoder needed for one file; a
 * <em>round</em> lets all of them translate it in turn, so that a change of the machine's load falls on all. Start at {@link
 * org.alihwarta.benchmarks.SideBySide}. The kernels' own benchmarks are {@link org.alihwarta.benchmarks.Kernels}.
 */
@NullMarked
package org.alihwarta.benchmarks;

import org.jspecify.annotations.NullMarked;
