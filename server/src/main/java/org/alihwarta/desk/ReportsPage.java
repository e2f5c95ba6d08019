package org.alihwarta.desk;

import java.util.List;
import org.alihwarta.language.Language;
import org.alihwarta.web.Moments.Moment;
import org.jspecify.annotations.Nullable;

/**
 * The readers' reports: those that wait for an answer, and the last answers.
 *
 * @param done what has just been done, in words; absent when nothing was
 */
public record ReportsPage(
        Visit visit,
        List<Line> open,
        List<Line> answered,
        @Nullable String done) {
    public ReportsPage {
        open = List.copyOf(open);
        answered = List.copyOf(answered);
    }

    /**
     * A report.
     *
     * @param headline of the story as the reader saw it
     * @param story the story at the desk
     * @param page what the reader saw; absent when the language has lost it since
     * @param sentence empty when the whole story is meant
     * @param answer absent while it is open
     */
    public record Line(
            String action,
            Language language,
            String headline,
            String story,
            @Nullable String page,
            String kind,
            String sentence,
            String original,
            String message,
            Moment at,
            @Nullable String answer) {}
}
