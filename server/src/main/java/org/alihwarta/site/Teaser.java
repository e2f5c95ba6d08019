package org.alihwarta.site;

import java.util.List;
import org.alihwarta.story.StoryId;
import org.alihwarta.web.Moments.Moment;
import org.jspecify.annotations.Nullable;

/**
 * A story as lists show it.
 *
 * @param headline in pieces that should each stay on a line
 * @param picture its first picture that is our own; absent where it has none
 * @param summary its first paragraph, cut at a word; absent when it has no paragraph
 */
public record Teaser(
        StoryId story,
        List<String> headline,
        String href,
        String section,
        @Nullable PrintedPicture picture,
        @Nullable String summary,
        Moment published) {
    public Teaser {
        headline = List.copyOf(headline);
    }

    /** Where a teaser stands that shows its picture: how wide that is there, and whether readers see it before they scroll. */
    public enum Room {
        LEAD("(min-width: 74rem) 42rem, (min-width: 60rem) 56vw, calc(100vw - 2.5rem)", true),
        BELOW("(min-width: 60rem) 20rem, (min-width: 40rem) 44vw, calc(100vw - 2.5rem)", false),
        SHELF("(min-width: 44rem) 21rem, calc(100vw - 2.5rem)", false),
        RIVER("(min-width: 42rem) 10rem, 24vw", false);

        private final String sizes;
        private final boolean first;

        Room(String sizes, boolean first) {
            this.sizes = sizes;
            this.first = first;
        }

        /** For the {@code sizes} of an image; see {@code .teaser .picture} in site.css. */
        public String sizes() {
            return sizes;
        }

        public boolean isFirst() {
            return first;
        }
    }
}
