package org.alihwarta.desk;

import java.util.Map;
import org.alihwarta.intake.Imported;
import org.alihwarta.story.Manuscript;

/** What came of reading a form. */
sealed interface Typed {
    /** It can be stored. */
    record Sound(Manuscript manuscript, Imported imported) implements Typed {}

    /** It cannot, for the reason given beside each field. */
    record Faulty(Map<String, String> errors) implements Typed {
        public Faulty {
            errors = Map.copyOf(errors);
        }
    }
}
