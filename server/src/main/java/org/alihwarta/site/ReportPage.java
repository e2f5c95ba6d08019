package org.alihwarta.site;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The form by which readers report a mistake, or what became of a report.
 *
 * @param action where the form goes
 * @param story the story's page
 * @param sentence that is said to be wrong; absent when the whole story is meant
 * @param problem what was wrong with the form as handed in; absent when nothing was
 */
public record ReportPage(
        Frame frame,
        String action,
        StoryPage.Link story,
        @Nullable Sentence sentence,
        List<SearchPage.Choice> kinds,
        String message,
        int longest,
        @Nullable String problem) {
    public ReportPage {
        kinds = List.copyOf(kinds);
    }

    /** A sentence with its original; both are the same in Indonesian. */
    public record Sentence(int number, String shown, String original, boolean translated) {}

    /**
     * What became of a report.
     *
     * @param answer the newsroom's words; absent while it has said nothing
     */
    public record Receipt(
            Frame frame,
            String title,
            String state,
            @Nullable String answer,
            StoryPage.Link story,
            String keep) {}
}
