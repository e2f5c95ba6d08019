@NullMarked
package org.alihwarta.marian.format;

import org.jspecify.annotations.NullMarked;
