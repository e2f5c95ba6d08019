/**
 * From what a newsroom has (plain text, pasted HTML, story files) to a {@link org.alihwarta.text.Document}.
 *
 * <p>An importer cuts its input into <em>pieces</em> (lines with what their mark-up says); the sweep takes out the <em>furniture</em> of the
 * page around the story; the assembly types the rest as blocks. What was left out is listed as <em>dropped</em>, what was guessed as a
 * <em>note</em>; nothing is lost in silence.
 *
 * <p>Start at {@link org.alihwarta.intake.Intake}; for files with keys before the text, at {@link org.alihwarta.intake.StoryFile}.
 */
@NullMarked
package org.alihwarta.intake;

import org.jspecify.annotations.NullMarked;
