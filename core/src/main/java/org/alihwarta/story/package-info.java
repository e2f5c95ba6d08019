/**
 * The Indonesian original: a {@link org.alihwarta.story.Story} has an identity for life and numbered revisions.
 */
@NullMarked
package org.alihwarta.story;

import org.jspecify.annotations.NullMarked;
