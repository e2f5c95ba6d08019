/** Translation of archives on Apache Spark; empty until the archive command is built. */
@NullMarked
package org.alihwarta.archive;

import org.jspecify.annotations.NullMarked;
