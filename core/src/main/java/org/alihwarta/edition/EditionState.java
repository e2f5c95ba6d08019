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
    /** Its job found that a newer revision of the story had come; nothing is shown of it. */
    SUPERSEDED
}
