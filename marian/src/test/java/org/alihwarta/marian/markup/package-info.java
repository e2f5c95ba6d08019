@NullMarked
package org.alihwarta.marian.markup;

import org.jspecify.annotations.NullMarked;
