/**
 * A story in one target language: an {@link org.alihwarta.edition.Edition} is made from one revision of a story, sentence by sentence,
 * and is waiting, held (with its reasons) or released.
 *
 * <p>{@link org.alihwarta.edition.Editions} keeps them and guards their life; {@link org.alihwarta.edition.Headlines} is what readers
 * choose from, {@link org.alihwarta.edition.Board} what the desk watches. Start at {@link org.alihwarta.edition.Editions}.
 */
@NullMarked
package org.alihwarta.edition;

import org.jspecify.annotations.NullMarked;
