package org.alihwarta.desk;

import org.jspecify.annotations.Nullable;

/**
 * The log-in form.
 *
 * @param failed whether an attempt just failed
 * @param message key of what to say above the form; absent when there is nothing
 */
public record LoginPage(
        Visit visit, boolean failed, @Nullable String message) {}
