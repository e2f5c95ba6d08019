package org.alihwarta.intake;

import java.util.List;
import org.alihwarta.text.Document;

/** A document taken in, with everything that was left out of it. */
public record Imported(Document document, List<Dropped> dropped) {
    public Imported {
        dropped = List.copyOf(dropped);
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
        DUPLICATE,
        MARKUP
    }
}
