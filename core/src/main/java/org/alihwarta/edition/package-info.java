/**
 * A story in one target language: an {@link org.alihwarta.edition.Edition} is made from one revision of a story, sentence by sentence,
 * and is waiting, held (with its reasons) or released.
 */
@NullMarked
package org.alihwarta.edition;

import org.jspecify.annotations.NullMarked;
