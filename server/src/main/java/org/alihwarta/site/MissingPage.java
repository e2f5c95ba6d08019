package org.alihwarta.site;

import org.jspecify.annotations.Nullable;

/** A page that is not there: what is missing, why, and where to go instead. */
public record MissingPage(
        Frame frame, String title, String text, @Nullable Link instead, Link home) {
    /** A way on. */
    public record Link(String label, String href) {}
}
