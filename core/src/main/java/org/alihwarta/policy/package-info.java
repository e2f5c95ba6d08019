/**
 * What the findings of a gate mean for an edition, where the newsroom wants it otherwise than the gate itself: a
 * {@link org.alihwarta.policy.GatePolicy} is in force for one section and language, a <em>severity</em> says whether an edition is held,
 * reviewed or released, and <em>all sections</em> or <em>all languages</em> stand behind what has no line of its own.
 *
 * <p>Start at {@link org.alihwarta.policy.GatePolicies}.
 */
@NullMarked
package org.alihwarta.policy;

import org.jspecify.annotations.NullMarked;
