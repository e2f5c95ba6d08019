package org.alihwarta.edition;

/** How far an edition has come. */
public enum EditionState {
    /** Its job is queued. */
    WAITING,
    /** A worker is at it. */
    TRANSLATING,
    /** It waits, for the reasons listed with it; an earlier released edition stays on the site. */
    HELD,
    /** Readers see it. */
    RELEASED,
    /** Readers saw it until that of a newer revision was released. */
    REPLACED,
    /** A newer revision of the story came before it was released; nothing is shown of it. */
    SUPERSEDED
}
