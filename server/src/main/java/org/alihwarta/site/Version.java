package org.alihwarta.site;

import java.util.List;
import org.alihwarta.edition.Edition;
import org.alihwarta.language.Language;
import org.alihwarta.story.Correction;
import org.alihwarta.text.Document;
import org.alihwarta.translation.Origin;
import org.jspecify.annotations.Nullable;

/**
 * A story as readers of one language get it.
 *
 * @param edition absent for the original
 */
record Version(
        Language language,
        Document document,
        List<Correction> corrections,
        @Nullable Edition edition) {
    Version {
        corrections = List.copyOf(corrections);
    }

    /** The beginning, for search engines; absent when there is no paragraph. */
    @Nullable
    String summary() {
        return document.summary()
                .map(summary -> Teasers.shortened(summary, language))
                .orElse(null);
    }

    /** Its pictures that are our own, in reading order. */
    List<PrintedPicture> pictures() {
        return PrintedPicture.of(document);
    }

    /** Whether it is a translation in which no person wrote a sentence. */
    boolean isMachineOnly() {
        return edition != null
                && edition.requireContent().segments().stream()
                        .noneMatch(segment -> segment.origin() instanceof Origin.Person);
    }

    /** The language tag of its words. */
    String textTag() {
        if (edition == null) {
            return language.tag();
        }
        return isMachineOnly() ? language.tagOfMachineTranslation() : language.tagOfTranslation();
    }
}
