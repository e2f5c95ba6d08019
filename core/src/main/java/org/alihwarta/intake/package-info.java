/**
 * From what a newsroom has (plain text, pasted HTML) to a {@link org.alihwarta.text.Document}, with a list of what was dropped and why.
 *
 * <p>Start at {@link org.alihwarta.intake.Importer}.
 */
@NullMarked
package org.alihwarta.intake;

import org.jspecify.annotations.NullMarked;
