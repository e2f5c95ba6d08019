package org.alihwarta.site;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A translated story with the original beside it, sentence by sentence.
 *
 * @param textTag the language tag of the translation
 * @param story the page with the translation alone
 */
public record BesidePage(
        Frame frame, String textTag, StoryPage.@Nullable Notice notice, String story, List<Part> parts) {
    public BesidePage {
        parts = List.copyOf(parts);
    }

    /** A text of the story; the headline is the first. */
    public record Part(int text, List<Row> rows) {
        public Part {
            rows = List.copyOf(rows);
        }

        public String anchor() {
            return "t" + text;
        }
    }

    /**
     * A sentence and its original.
     *
     * @param how by whom or what it was translated, in words
     * @param report where a mistake in it is reported
     */
    public record Row(List<Passage.Run> shown, String original, String how, String report) {
        public Row {
            shown = List.copyOf(shown);
        }
    }
}
