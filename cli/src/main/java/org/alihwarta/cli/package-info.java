/**
 * The {@code alihwarta} command: one class per subcommand, and the only code that prints.
 *
 * <p>Results go to standard output, everything that is said about them to standard error. Start at {@link org.alihwarta.cli.Main}.
 */
@NullMarked
package org.alihwarta.cli;

import org.jspecify.annotations.NullMarked;
