/**
 * The newsroom's working place under {@code /desk}: log in, write or paste, publish, and watch the translations arrive or wait.
 *
 * <p>Three words to know: the <em>board</em> lists stories by languages, a <em>visit</em> is who is at the desk in which language, a
 * <em>form</em> is a story as somebody types it. Start at {@link org.alihwarta.desk.BoardController} and
 * {@link org.alihwarta.desk.EditorController}.
 */
@NullMarked
package org.alihwarta.desk;

import org.jspecify.annotations.NullMarked;
