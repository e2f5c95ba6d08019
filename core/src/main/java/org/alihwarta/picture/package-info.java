/**
 * The newsroom's pictures: a {@link org.alihwarta.picture.Darkroom} makes <em>prints</em> of several widths of what somebody hands in,
 * {@link org.alihwarta.picture.Pictures} keeps them, and a {@link org.alihwarta.picture.PictureFile} is one of them by its address, which
 * says what it is and how large.
 *
 * <p>Start at {@link org.alihwarta.picture.Darkroom}.
 */
@NullMarked
package org.alihwarta.picture;

import org.jspecify.annotations.NullMarked;
