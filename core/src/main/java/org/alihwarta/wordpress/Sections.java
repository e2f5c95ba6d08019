package org.alihwarta.wordpress;

import java.util.Optional;
import org.alihwarta.error.AlihwartaException;
import org.alihwarta.story.Section;

/** Makes sections of what a category is called in addresses. */
final class Sections {
    private Sections() {}

    /** Absent for a slug in another script, which WordPress writes with percent signs. */
    static Optional<Section> find(String slug) {
        try {
            return Optional.of(new Section(slug));
        } catch (AlihwartaException noSlug) {
            return Optional.empty();
        }
    }
}
