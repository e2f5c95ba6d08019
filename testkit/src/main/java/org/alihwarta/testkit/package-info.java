/** What the tests of several modules share; it knows none of them. */
@NullMarked
package org.alihwarta.testkit;

import org.jspecify.annotations.NullMarked;
