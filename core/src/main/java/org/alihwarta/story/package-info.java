/**
 * The Indonesian original: a {@link org.alihwarta.story.Story} has an identity for life and numbered revisions.
 *
 * <p>A {@link org.alihwarta.story.Manuscript} is what people hand in; {@link org.alihwarta.story.Stories} makes a story's next revision
 * of it. Start at {@link org.alihwarta.story.Stories}.
 */
@NullMarked
package org.alihwarta.story;

import org.jspecify.annotations.NullMarked;
