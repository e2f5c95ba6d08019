/**
 * The six languages of Alihwarta and every code by which the outside world calls them.
 *
 * <p>Start at {@link org.alihwarta.language.Language}.
 */
@NullMarked
package org.alihwarta.language;

import org.jspecify.annotations.NullMarked;
