package org.alihwarta.site;

import java.util.List;

/** How the translations are made, said to readers. */
public record AboutPage(Frame frame, List<Chapter> chapters) {
    public AboutPage {
        chapters = List.copyOf(chapters);
    }

    /** A heading with its paragraph. */
    public record Chapter(String title, String text) {}
}
