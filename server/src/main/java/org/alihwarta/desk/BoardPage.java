package org.alihwarta.desk;

import java.util.List;
import org.alihwarta.language.Language;
import org.jspecify.annotations.Nullable;

/**
 * The list of stories with the state of every translation.
 *
 * @param languages the columns
 * @param summary how much there is and how much is pending
 * @param refresh when the browser is to ask again, as htmx writes it
 * @param address of this page of the board, to ask again
 */
public record BoardPage(
        Visit visit,
        List<Language> languages,
        List<Line> lines,
        List<String> summary,
        String address,
        String refresh,
        @Nullable String newer,
        @Nullable String older) {
    public BoardPage {
        languages = List.copyOf(languages);
        lines = List.copyOf(lines);
        summary = List.copyOf(summary);
    }

    /**
     * A story.
     *
     * @param plan when it is published by itself, or that it was retracted; absent on others
     * @param draft whether nothing has been translated of it
     */
    public record Line(
            String id,
            String headline,
            String href,
            String section,
            String changed,
            @Nullable String plan,
            boolean draft,
            List<Chip> chips) {
        public Line {
            chips = List.copyOf(chips);
        }
    }
}
