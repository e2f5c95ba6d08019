package org.alihwarta.story;

import java.time.Instant;

/** A correction (<em>ralat</em>) as readers see it at the story: when it was made and what was wrong. */
public record Correction(Instant at, String text) {}
