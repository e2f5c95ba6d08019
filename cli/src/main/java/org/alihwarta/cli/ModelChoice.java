package org.alihwarta.cli;

/** What to do about models when a newsroom starts. */
enum ModelChoice {
    /** Ask whether Firefox's shall be fetched, where there is somebody to ask. */
    ASK,
    /** Fetch Firefox's without asking. */
    FIREFOX,
    /** Use what is there. */
    THERE
}
