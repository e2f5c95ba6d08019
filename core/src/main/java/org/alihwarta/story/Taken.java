package org.alihwarta.story;

/** What became of a manuscript that was taken in. */
public sealed interface Taken {
    /** The story as it is now. */
    Story story();

    /** Nobody had seen it before: a new draft. */
    record Added(Story story) implements Taken {}

    /** Its external id was known with other content: a new revision. */
    record Revised(Story story) implements Taken {}

    /** Its external id, or failing one its text, was known with the same content: nothing was stored. */
    record Known(Story story) implements Taken {}
}
