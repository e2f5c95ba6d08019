package org.alihwarta.site;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.alihwarta.story.Section;
import org.alihwarta.web.Messages;

/** What sections are called. Those of the message files stand in every section bar; others are called by their slug. */
public final class SectionNames {
    private static final List<Section> STANDARD = Stream.of(
                    "politik", "ekonomi", "hukum", "peristiwa", "dunia", "olahraga", "budaya", "teknologi")
            .map(Section::new)
            .toList();

    private SectionNames() {}

    /** In the order in which they are shown. */
    public static List<Section> standard() {
        return STANDARD;
    }

    public static String of(Section section, Messages text) {
        String key = "section." + section.slug();
        return text.has(key) ? text.of(key) : capitalised(section.slug().replace('-', ' '));
    }

    private static String capitalised(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
