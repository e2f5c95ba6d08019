@NullMarked
package org.alihwarta.marian.search;

import org.jspecify.annotations.NullMarked;
