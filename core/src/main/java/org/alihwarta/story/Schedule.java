package org.alihwarta.story;

import java.time.Instant;

/**
 * When a story is published by itself, with every edition that is ready by then.
 *
 * @param embargo whether nobody may publish it earlier
 */
public record Schedule(Instant at, boolean embargo) {}
