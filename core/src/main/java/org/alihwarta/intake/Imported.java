package org.alihwarta.intake;

import java.util.List;
import java.util.stream.Stream;
import org.alihwarta.text.Document;

/**
 * A document taken in, with everything that was left out of it and everything that a person should look at.
 *
 * <p>No word of the input is lost in silence: it stands in the document, in what was dropped, or was a label or mark that the document
 * holds as data ({@code Baca juga:}, {@code Foto:}, the dash after a dateline).
 */
public record Imported(Document document, List<Dropped> dropped, List<Note> notes) {
    public Imported {
        dropped = List.copyOf(dropped);
        notes = List.copyOf(notes);
    }

    Imported withNotes(List<Note> more) {
        return new Imported(
                document, dropped, Stream.concat(notes.stream(), more.stream()).toList());
    }

    /** A piece of furniture that is not part of the story. */
    public record Dropped(Reason reason, String text) {}

    /** Why a piece was dropped. */
    public enum Reason {
        COMMENT_FORM,
        SECTION_LIST,
        TOPIC_LIST,
        RELATIVE_TIME,
        EMPTY_LABEL,
        TRANSLATION_NOTICE,
        SHARE_BUTTONS,
        ADVERTISEMENT,
        PAGE_TIME,
        NAVIGATION,
        DUPLICATE,
        MARKUP
    }

    /** A guess that the importer made, for a person to confirm; nothing was dropped for it. */
    public record Note(Doubt doubt, String text) {}

    /** What is doubtful. */
    public enum Doubt {
        /** No line looked like a headline, so the first sentence gave one. */
        HEADLINE_DERIVED,
        /** A sentence was taken for a picture's caption because a picture agency's name follows it. */
        CAPTION_SUSPECTED,
        /** A paragraph says almost the same as an earlier one; both were kept. */
        NEAR_DUPLICATE,
        /** A paragraph of an Indonesian story is in another language. */
        OTHER_LANGUAGE
    }
}
