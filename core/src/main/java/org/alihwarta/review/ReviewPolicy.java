package org.alihwarta.review;

/**
 * How the editions of a section in a language reach readers once they have passed the gates.
 *
 * @param noindex whether search engines are asked to leave an edition out until a person has read it
 */
public record ReviewPolicy(Moment moment, boolean noindex) {
    public static final ReviewPolicy STANDARD = new ReviewPolicy(Moment.AT_ONCE, false);

    /** When an edition is released. */
    public enum Moment {
        AT_ONCE,
        /** Once a reviewer has signed it, and so again after every change of the original. */
        AFTER_REVIEW
    }

    public boolean isAfterReview() {
        return moment == Moment.AFTER_REVIEW;
    }
}
