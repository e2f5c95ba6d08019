package org.alihwarta.account;

/** What an account may do. */
public enum Role {
    /** Writes and pastes stories. */
    REPORTER,
    /** Publishes, corrects and retracts them. */
    EDITOR,
    /** Releases and mends held editions. */
    REVIEWER,
    /** Decides about readers' comments. */
    MODERATOR,
    /** Adds accounts and changes settings. */
    ADMIN
}
