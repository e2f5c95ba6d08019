/**
 * Checks that every sentence and every edition must pass before anyone reads it. A {@link org.alihwarta.gate.Gate} returns
 * {@link org.alihwarta.gate.Finding}s; it never throws for bad text and changes nothing.
 */
@NullMarked
package org.alihwarta.gate;

import org.jspecify.annotations.NullMarked;
