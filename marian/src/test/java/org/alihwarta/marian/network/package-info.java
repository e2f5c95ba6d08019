@NullMarked
package org.alihwarta.marian.network;

import org.jspecify.annotations.NullMarked;
