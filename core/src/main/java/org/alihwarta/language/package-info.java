/**
 * The six languages of Alihwarta and every code by which the outside world calls them.
 *
 * <p>Start at {@link org.alihwarta.language.Language}; {@link org.alihwarta.language.LanguageIdentifier} reads which of them a sentence is in.
 */
@NullMarked
package org.alihwarta.language;

import org.jspecify.annotations.NullMarked;
