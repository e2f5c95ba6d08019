package org.alihwarta.site;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The front page of a language.
 *
 * @param lead the newest story; absent when nothing has been released in this language
 * @param below the stories below the lead
 * @param beside the stories beside the lead
 * @param sections the rest, by section
 * @param mostRead what readers of this language read most lately, most first
 * @param empty why there is nothing to read; absent when there is
 * @param until when its times will read otherwise
 */
public record FrontPage(
        Frame frame,
        @Nullable Teaser lead,
        List<Teaser> below,
        List<Teaser> beside,
        List<Shelf> sections,
        List<Teaser> mostRead,
        @Nullable Empty empty,
        Instant until) {
    public FrontPage {
        mostRead = List.copyOf(mostRead);
        below = List.copyOf(below);
        beside = List.copyOf(beside);
        sections = List.copyOf(sections);
    }

    /** Some stories of one section. */
    public record Shelf(String name, String href, List<Teaser> teasers) {
        public Shelf {
            teasers = List.copyOf(teasers);
        }
    }

    /** An honest empty page: why nothing is here, and where the original is. */
    public record Empty(
            String title, List<String> reasons, @Nullable String indonesian) {
        public Empty {
            reasons = List.copyOf(reasons);
        }
    }
}
