/**
 * What readers say under stories: taken in, decided about by a moderator, shown in every language.
 *
 * <p>Three words to know: a <em>remark</em> is what a reader hands in; a <em>comment</em> is a remark that was taken, and
 * <em>waits</em> until a moderator approves it; a <em>discussion</em> is what readers see of a story's comments. Start at
 * {@link org.alihwarta.comment.Comments}.
 */
@NullMarked
package org.alihwarta.comment;

import org.jspecify.annotations.NullMarked;
