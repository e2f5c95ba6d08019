@NullMarked
package org.alihwarta.marian.store;

import org.jspecify.annotations.NullMarked;
