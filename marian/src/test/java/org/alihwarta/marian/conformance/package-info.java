/** Compares this library with outputs of the original decoder that lie in a folder outside the repository. */
@NullMarked
package org.alihwarta.marian.conformance;

import org.jspecify.annotations.NullMarked;
