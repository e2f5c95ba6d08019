/**
 * Memories as files of the format TMX 1.4b, which every translation tool reads and writes.
 *
 * <p>{@link org.alihwarta.memory.tmx.TmxReader} and {@link org.alihwarta.memory.tmx.TmxWriter} go through a file once, unit by unit,
 * however large it is. A <em>tag</em> of a text ({@code <b>}) is <em>inline code</em> in the file; what is a tag in no text is left out.
 */
@NullMarked
package org.alihwarta.memory.tmx;

import org.jspecify.annotations.NullMarked;
