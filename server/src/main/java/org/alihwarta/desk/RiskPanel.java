package org.alihwarta.desk;

import java.util.List;

/** What is risky to translate in the text as it is typed. */
public record RiskPanel(Visit visit, List<Line> lines) {
    public RiskPanel {
        lines = List.copyOf(lines);
    }

    /**
     * A note.
     *
     * @param where the part of the story, in words
     * @param words what is doubtful and what to do about it
     * @param field the id of the field that it is typed in
     * @param found what it is about; {@code before} and {@code after} what stands around it
     */
    public record Line(String where, String words, String before, String found, String after, String field) {
        Line at(String other) {
            return new Line(where, words, before, found, after, other);
        }
    }
}
