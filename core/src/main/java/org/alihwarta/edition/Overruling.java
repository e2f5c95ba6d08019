package org.alihwarta.edition;

import java.time.Instant;
import org.alihwarta.gate.Finding;

/**
 * A person's decision that a sentence is fit although a gate says otherwise. It stands for that very source and target only.
 *
 * @param by the account's name
 * @param reason in the person's words, never blank
 */
public record Overruling(String source, String target, Finding finding, String by, String reason, Instant at) {}
