package org.alihwarta.cli;

import java.util.List;
import org.alihwarta.error.AlihwartaException;
import org.alihwarta.intake.StoryFile;
import org.alihwarta.story.Correction;
import org.alihwarta.story.Manuscript;
import org.alihwarta.story.Section;
import org.jspecify.annotations.Nullable;

/** Makes manuscripts of story files. */
final class Manuscripts {
    private Manuscripts() {}

    static Manuscript of(StoryFile file, String name) {
        return of(file, name, null);
    }

    /** {@code section} is that of a file that names none. */
    static Manuscript of(StoryFile file, String name, @Nullable Section section) {
        Section its = file.section() != null ? file.section() : section;
        if (its == null) {
            throw AlihwartaException.badInput(name + " names no section: add --section, for example --section dunia");
        }
        return new Manuscript(
                file.externalId(),
                its,
                file.byline(),
                file.topics(),
                file.imported().document(),
                corrections(file.correction()));
    }

    private static List<Correction> corrections(StoryFile.@Nullable Correction correction) {
        return correction == null ? List.of() : List.of(new Correction(correction.at(), correction.text()));
    }
}
