/**
 * The seam to whatever translates sentences. An {@link org.alihwarta.engine.Engine} gives n-best
 * {@link org.alihwarta.engine.Candidate}s; it knows nothing of stories and judges nothing.
 */
@NullMarked
package org.alihwarta.engine;

import org.jspecify.annotations.NullMarked;
