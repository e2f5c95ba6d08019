package org.alihwarta.outbox;

/** Brings the letters of one channel. Safe for use by several threads. */
public interface Carrier {
    String channel();

    /**
     * Brings a letter.
     *
     * @return what the recipient answered, for the list of letters
     * @throws org.alihwarta.error.AlihwartaException of kind UNAVAILABLE when it may work later; of any other when it never will
     */
    String carry(Letter letter);
}
