@NullMarked
package org.alihwarta.marian.batch;

import org.jspecify.annotations.NullMarked;
