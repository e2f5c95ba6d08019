@NullMarked
package org.alihwarta.marian.shortlist;

import org.jspecify.annotations.NullMarked;
