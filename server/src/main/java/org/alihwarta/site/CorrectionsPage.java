package org.alihwarta.site;

import java.time.Instant;
import java.util.List;
import org.alihwarta.web.Moments.Moment;

/**
 * All corrections in one language, the last first.
 *
 * @param until when its times will read otherwise
 */
public record CorrectionsPage(Frame frame, List<Item> items, Instant until) {
    public CorrectionsPage {
        items = List.copyOf(items);
    }

    /** A story with what was wrong in it. */
    public record Item(List<String> headline, String href, List<Note> notes) {
        public Item {
            headline = List.copyOf(headline);
            notes = List.copyOf(notes);
        }
    }

    /** A note below a story: what kind of note, when, and its words. */
    public record Note(String kind, Moment at, String text) {}
}
