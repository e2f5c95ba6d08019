/**
 * What makes the newsroom's acts reach all editions: {@link org.alihwarta.job.Publishing} is what people do,
 * {@link org.alihwarta.job.TranslateStory} is what follows from it per language, {@link org.alihwarta.job.TranslateComment} what follows
 * from a moderator's approval, and {@link org.alihwarta.job.Jobs} are the threads
 * that do it.
 *
 * <p>A job is a row of the database, keyed by its edition and written in the transaction of the act that needs it; any number of
 * processes share them. Start at {@link org.alihwarta.job.Publishing}.
 */
@NullMarked
package org.alihwarta.job;

import org.jspecify.annotations.NullMarked;
