/**
 * Speed measured side by side with the peers.
 *
 * <p>A <em>peer</em> is another decoder of the same model; a <em>measurement</em> is what one decoder needed for one file.
 * Start at {@link org.alihwarta.benchmarks.SideBySide}.
 */
@NullMarked
package org.alihwarta.benchmarks;

import org.jspecify.annotations.NullMarked;
