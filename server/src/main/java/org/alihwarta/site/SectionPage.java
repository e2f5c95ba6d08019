package org.alihwarta.site;

import java.util.List;

/** The stories of a section in one language, newest first. */
public record SectionPage(Frame frame, String name, List<Teaser> teasers) {
    public SectionPage {
        teasers = List.copyOf(teasers);
    }
}
