/**
 * Checks that every sentence and every edition must pass before anyone reads it.
 *
 * <p>A {@link org.alihwarta.gate.Gate} looks at one sentence beside its source, an {@link org.alihwarta.gate.EditionGate} at all
 * sentences of an edition; both return {@link org.alihwarta.gate.Finding}s, never throw for bad text and change nothing. Each gate is one class
 * with an id, a category, and examples that run as tests; {@link org.alihwarta.gate.FindingMessages} words its findings for people.
 *
 * <p>Start at {@link org.alihwarta.gate.Gates}. What each gate catches and how often it errs is measured in {@code docs/gates.md}.
 */
@NullMarked
package org.alihwarta.gate;

import org.jspecify.annotations.NullMarked;
