/**
 * The road from an Indonesian document to a checked document in another language.
 */
@NullMarked
package org.alihwarta.translation;

import org.jspecify.annotations.NullMarked;
