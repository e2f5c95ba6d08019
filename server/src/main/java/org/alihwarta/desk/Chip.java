package org.alihwarta.desk;

import org.alihwarta.language.Language;
import org.jspecify.annotations.Nullable;

/**
 * The state of one edition at a glance.
 *
 * @param kind for its colour and mark: a state's name in lower case, or {@code none}
 * @param state in words
 * @param edition its key, to act on it from a list; absent when nothing can be done to it there
 * @param detail why it is held, or which older version is still shown; absent when there is nothing to say
 */
public record Chip(
        Language language,
        String kind,
        String state,
        @Nullable String edition,
        @Nullable String detail) {}
