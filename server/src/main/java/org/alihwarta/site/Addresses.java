package org.alihwarta.site;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alihwarta.language.Language;
import org.alihwarta.story.Section;
import org.alihwarta.story.StoryId;
import org.springframework.web.util.UriUtils;

/** The addresses of the site's pages, as paths from its root, ready to stand in a link or a header. */
public final class Addresses {
    /** Words that stand where a section's slug stands; no section can be reached that is called so. */
    static final String TOPIC = "topic";

    static final String AUTHOR = "author";
    static final String SEARCH = "search";
    static final String CORRECTIONS = "corrections";
    static final String ABOUT = "about-translation";

    public static final String RSS = "feed.rss";
    public static final String ATOM = "feed.atom";

    /** What follows a story's id otherwise is its slug, which has no dot. */
    static final String COMMENT = ".comment";

    static final String COMMENTS = ".comments";
    static final String RECEIVED = "received";

    private static final Pattern STORY =
            Pattern.compile("/([a-z]{2})/([a-z0-9-]+)/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})/([^./][^/]*)");

    private Addresses() {}

    public static String front(Language language) {
        return "/" + language.code() + "/";
    }

    public static String section(Language language, Section section) {
        return front(language) + section.slug() + "/";
    }

    /** The page of a registered name. */
    public static String topic(Language language, String entity) {
        return front(language) + TOPIC + "/" + entity + "/";
    }

    static String author(Language language, String key) {
        return front(language) + AUTHOR + "/" + key + "/";
    }

    static String search(Language language) {
        return front(language) + SEARCH;
    }

    static String search(Language language, String words) {
        return search(language) + "?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8);
    }

    static String corrections(Language language) {
        return front(language) + CORRECTIONS + "/";
    }

    static String about(Language language) {
        return front(language) + ABOUT + "/";
    }

    /** A page of a list; the first has no number. */
    static String page(String list, int number) {
        return number <= 1 ? list : list + "?page=" + number;
    }

    /** A story's address for life but for its slug, which follows the headline. */
    public static String story(Language language, Section section, StoryId story, String headline) {
        return path(language, section.slug(), story, Slug.of(headline));
    }

    /** Whether the site answers under a story's address itself: what it reads from the address leads back to the same, letter by letter. */
    static boolean leadsNowhereElse(String path) {
        Matcher parts = STORY.matcher(path);
        return parts.matches()
                && Language.findByCode(parts.group(1))
                        .map(language -> path(
                                language,
                                parts.group(2),
                                StoryId.parse(parts.group(3)),
                                UriUtils.decode(parts.group(4), StandardCharsets.UTF_8)))
                        .filter(path::equals)
                        .isPresent();
    }

    /** Where a mistake in a story is reported. */
    static String report(Language language, Section section, StoryId story) {
        return section(language, section) + story + "/.report";
    }

    /** Where a story is commented on. */
    static String comment(Language language, Section section, StoryId story) {
        return section(language, section) + story + "/" + COMMENT;
    }

    /** All comments on a story. */
    static String comments(Language language, Section section, StoryId story) {
        return section(language, section) + story + "/" + COMMENTS;
    }

    /** The sentences of a story beside their originals, for scripts. */
    static String sentences(Language language, Section section, StoryId story) {
        return section(language, section) + story + "/.sentences";
    }

    static String path(Language language, String section, StoryId story, String slug) {
        return front(language) + section + "/" + story + "/" + UriUtils.encodePathSegment(slug, StandardCharsets.UTF_8);
    }
}
