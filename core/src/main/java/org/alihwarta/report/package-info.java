/**
 * What readers say is wrong with a story, bound to the sentence, and what the newsroom answers.
 *
 * <p>Two words to know: a <em>report</em> is one reader's message; it is <em>open</em> until an editor accepts or declines it with an
 * answer. Start at {@link org.alihwarta.report.Reports}.
 */
@NullMarked
package org.alihwarta.report;

import org.jspecify.annotations.NullMarked;
