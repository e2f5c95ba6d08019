package org.alihwarta.gate;

/** What a finding means for an edition. */
public enum Severity {
    /** Shown to people, stops nothing. */
    WARN,
    /** Published only where policy allows. */
    REVIEW,
    /** Held for a person. */
    BLOCK
}
