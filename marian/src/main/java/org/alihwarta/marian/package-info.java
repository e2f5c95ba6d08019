/** Marian translation models on the JVM. */
@NullMarked
package org.alihwarta.marian;

import org.jspecify.annotations.NullMarked;
