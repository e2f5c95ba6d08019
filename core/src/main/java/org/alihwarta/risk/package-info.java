/**
 * What in an Indonesian story will trouble whoever translates it, told to the writer while there is time to write it otherwise.
 *
 * <p>A {@link org.alihwarta.risk.RiskRule} looks for one trouble, a {@link org.alihwarta.risk.RiskNote} is where it found it, a
 * {@link org.alihwarta.risk.SourceStory} is the story prepared for all rules. Nothing is stopped by a note. Start at
 * {@link org.alihwarta.risk.RiskNotes}.
 */
@NullMarked
package org.alihwarta.risk;

import org.jspecify.annotations.NullMarked;
