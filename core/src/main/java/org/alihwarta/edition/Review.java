package org.alihwarta.edition;

import java.time.Instant;

/**
 * That a person has read an edition beside its original and answers for it.
 *
 * @param reviewer the account's name or, where an edition was read outside the desk, the person's
 */
public record Review(String reviewer, Instant at) {}
