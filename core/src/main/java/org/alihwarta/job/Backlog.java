package org.alihwarta.job;

import java.time.Instant;
import org.alihwarta.language.Language;

/**
 * What waits to be translated into a language.
 *
 * @param editions at least 1, those in hand included
 * @param oldest since when the first of them waits
 */
public record Backlog(Language language, long editions, Instant oldest) {}
