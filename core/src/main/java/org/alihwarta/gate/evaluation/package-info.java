/**
 * How often gates err: false alarms on translations by people, and misses on faults that are planted into them.
 *
 * <p>A {@link org.alihwarta.gate.evaluation.Fault} is a way to spoil a good translation; seeding it with a fixed random number makes runs comparable.
 *
 * <p>Start at {@link org.alihwarta.gate.evaluation.GateEvaluation}.
 */
@NullMarked
package org.alihwarta.gate.evaluation;

import org.jspecify.annotations.NullMarked;
