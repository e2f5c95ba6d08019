/**
 * What can go wrong, in one exception with a kind that every edge (HTTP, command line, job) maps once.
 */
@NullMarked
package org.alihwarta.error;

import org.jspecify.annotations.NullMarked;
