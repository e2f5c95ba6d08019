/**
 * How often stories are read, so that the site can show what is read most. A <em>reading</em> is one delivery of a story to a browser; of
 * the reader nothing is known or kept. The whole of it is {@link org.alihwarta.reading.Readings}.
 */
@NullMarked
package org.alihwarta.reading;

import org.jspecify.annotations.NullMarked;
