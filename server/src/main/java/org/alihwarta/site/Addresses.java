package org.alihwarta.site;

import java.nio.charset.StandardCharsets;
import org.alihwarta.language.Language;
import org.alihwarta.story.Section;
import org.alihwarta.story.StoryId;
import org.springframework.web.util.UriUtils;

/** The addresses of the site's pages, as paths from its root, ready to stand in a link or a header. */
public final class Addresses {
    private Addresses() {}

    public static String front(Language language) {
        return "/" + language.code() + "/";
    }

    public static String section(Language language, Section section) {
        return front(language) + section.slug() + "/";
    }

    /** A story's address for life but for its slug, which follows the headline. */
    public static String story(Language language, Section section, StoryId story, String headline) {
        return path(language, section.slug(), story, Slug.of(headline));
    }

    static String path(Language language, String section, StoryId story, String slug) {
        return front(language) + section + "/" + story + "/" + UriUtils.encodePathSegment(slug, StandardCharsets.UTF_8);
    }
}
