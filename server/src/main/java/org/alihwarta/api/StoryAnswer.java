package org.alihwarta.api;

import java.util.List;
import org.alihwarta.intake.Imported;

/**
 * What became of a story that was handed in.
 *
 * @param outcome added, revised or unchanged
 * @param dropped what of the text was taken for page furniture
 * @param notes guesses that a person should look at
 */
public record StoryAnswer(String outcome, StoryView story, List<Remark> dropped, List<Remark> notes) {
    static StoryAnswer of(String outcome, StoryView story, Imported imported) {
        return new StoryAnswer(
                outcome,
                story,
                imported.dropped().stream()
                        .map(dropped -> new Remark(Words.of(dropped.reason()), dropped.text()))
                        .toList(),
                imported.notes().stream()
                        .map(note -> new Remark(Words.of(note.doubt()), note.text()))
                        .toList());
    }

    /** Words of the text, and why they are mentioned. */
    public record Remark(String reason, String text) {}
}
