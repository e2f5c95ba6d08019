package org.alihwarta.desk;

import java.util.List;
import org.alihwarta.language.Language;
import org.jspecify.annotations.Nullable;

/**
 * The list of stories with the state of every translation.
 *
 * @param languages the columns
 * @param summary how much there is, how much is pending, and how long a release takes
 * @param choices what can be filtered by
 * @param refresh when the browser is to ask again, as htmx writes it
 * @param address of this page of the board, to ask again
 */
public record BoardPage(
        Visit visit,
        List<Language> languages,
        List<Line> lines,
        List<String> summary,
        BoardForm filter,
        Choices choices,
        String address,
        String refresh,
        @Nullable String newer,
        @Nullable String older) {
    public BoardPage {
        languages = List.copyOf(languages);
        lines = List.copyOf(lines);
        summary = List.copyOf(summary);
    }

    /** What can be filtered by, each with whether it is. */
    public record Choices(List<Choice> states, List<Choice> languages, List<Choice> sections) {
        public Choices {
            states = List.copyOf(states);
            languages = List.copyOf(languages);
            sections = List.copyOf(sections);
        }
    }

    /** An entry of a list to choose from. */
    public record Choice(String value, String name, boolean chosen) {}

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
