/**
 * HTML and XML of others: their texts are translated, their tags stay.
 *
 * <p>A <em>fragment</em> is what was sent; a <em>run</em> is a stretch of it without paragraphs or other blocks inside, whose tags must
 * follow its words; a <em>part</em> is what stands between two tags. Start at {@link org.alihwarta.markup.MarkupTranslation}.
 */
@NullMarked
package org.alihwarta.markup;

import org.jspecify.annotations.NullMarked;
