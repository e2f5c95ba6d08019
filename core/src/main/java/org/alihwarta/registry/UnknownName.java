package org.alihwarta.registry;

import org.jspecify.annotations.Nullable;

/**
 * What looks like a name and is not registered.
 *
 * @param acronym the acronym that the text gives it at first mention: {@code BAI} for {@code Badan Air Indonesia (BAI)}
 * @param start char offset of its first occurrence, inclusive; {@code end} exclusive
 * @param count how often it stands in the text, with and without its acronym
 */
public record UnknownName(String text, @Nullable String acronym, int start, int end, int count) {}
