@NullMarked
package org.alihwarta.marian.vocabulary;

import org.jspecify.annotations.NullMarked;
