package org.alihwarta.outbox;

/** How far a letter has come. */
public enum LetterState {
    /** To be carried when it is due. */
    WAITING,
    DELIVERED,
    /** Given up after the last attempt. */
    DEAD
}
