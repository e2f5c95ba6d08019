package org.alihwarta.desk;

import java.util.List;
import org.alihwarta.language.Language;
import org.jspecify.annotations.Nullable;

/** The policies of the gates. */
public record GatesPage(Visit visit, List<Line> lines, List<Choice> gates, List<Choice> sections) {
    public GatesPage {
        lines = List.copyOf(lines);
        gates = List.copyOf(gates);
        sections = List.copyOf(sections);
    }

    /**
     * A policy.
     *
     * @param section a slug, empty for all; {@code sectionName} in words
     * @param language absent for all
     */
    public record Line(
            String section,
            String sectionName,
            @Nullable Language language,
            String gate,
            String gateName,
            String severity) {}

    /** Something to choose. */
    public record Choice(String value, String name) {}
}
