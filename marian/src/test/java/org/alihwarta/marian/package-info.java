@NullMarked
package org.alihwarta.marian;

import org.jspecify.annotations.NullMarked;
