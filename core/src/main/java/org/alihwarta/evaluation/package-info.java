/**
 * How good a translation is, measured: scores against references that equal sacreBLEU's to the last digit, what the gates find, how fast the
 * engine was, and a report to read it all in.
 *
 * <p>Three words: a <em>test set</em> is sentences with a person's translation of each (the <em>reference</em>); a <em>system</em> is
 * whatever translated the same sentences, an engine of ours or a file from elsewhere; a <em>signature</em> says how a score was
 * computed, so that only like is compared with like.
 *
 * <p>Start at {@link org.alihwarta.evaluation.Evaluation}; for scores alone at {@link org.alihwarta.evaluation.Bleu} and
 * {@link org.alihwarta.evaluation.Chrf}.
 */
@NullMarked
package org.alihwarta.evaluation;

import org.jspecify.annotations.NullMarked;
