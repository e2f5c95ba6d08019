package org.alihwarta.edition;

/** How far an edition has come. */
public enum EditionState {
    /** Its job is queued. */
    WAITING,
    /** A worker is at it. */
    TRANSLATING,
    /** It waits, for the reasons listed with it; an earlier released edition stays on the site. */
    HELD,
    /** It has passed the gates and waits for a reviewer, as the review policy asks; an earlier released edition stays on the site. */
    REVIEW,
    /** Nothing keeps it back but that its story is not published yet. */
    READY,
    /** Readers see it. */
    RELEASED,
    /** Readers saw it until that of a newer revision was released. */
    REPLACED,
    /** Readers saw it until its story was retracted. */
    WITHDRAWN,
    /** A newer revision of the story came before it was released; nothing is shown of it. */
    SUPERSEDED
}
