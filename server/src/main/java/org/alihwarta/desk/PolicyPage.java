package org.alihwarta.desk;

import java.util.List;
import org.alihwarta.language.Language;
import org.alihwarta.review.ReviewPolicy;

/**
 * The review policies.
 *
 * @param done whether one was just changed
 * @param lines what has been set
 */
public record PolicyPage(Visit visit, boolean done, List<Line> lines) {
    public PolicyPage {
        lines = List.copyOf(lines);
    }

    /**
     * A policy and what it is for.
     *
     * @param section in words
     * @param slug empty for all sections
     */
    public record Line(String section, String slug, Language language, ReviewPolicy policy) {}
}
