/**
 * Marian's own files, read as they are.
 *
 * <p>A <em>model file</em> ({@code model.npz} or {@code model.bin}) is a list of named <em>tensors</em> and, under the
 * name {@code special:model.yml}, the <em>settings</em> the model was trained with. Start at {@link
 * org.alihwarta.marian.format.ModelFile#read}. Whatever is wrong with a file ends as a {@link
 * org.alihwarta.marian.format.ModelFormatException}: sizes are checked against the file before anything is allocated.
 */
@NullMarked
package org.alihwarta.marian.format;

import org.jspecify.annotations.NullMarked;
