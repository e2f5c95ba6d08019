package org.alihwarta.syndication;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javax.xml.stream.XMLStreamException;
import org.alihwarta.database.Page;
import org.alihwarta.edition.Catalogue;
import org.alihwarta.edition.StoryVersions;
import org.alihwarta.language.Language;
import org.alihwarta.site.Addresses;
import org.alihwarta.site.SectionNames;
import org.jspecify.annotations.Nullable;

/**
 * Writes sitemaps by the <a href="https://www.sitemaps.org/protocol.html">sitemap protocol</a>, with Google's extensions for
 * <a href="https://developers.google.com/search/docs/specialty/international/localized-versions">localised versions</a> and
 * <a href="https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap">news</a>. Safe for use by several threads.
 */
public final class Sitemaps {
    private static final String PROTOCOL = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static final String NEWS = "http://www.google.com/schemas/sitemap-news/0.9";
    private static final String XHTML = "http://www.w3.org/1999/xhtml";
    /** The protocol allows 50,000; with all alternates so many make about two megabytes. */
    private static final int PER_SITEMAP = 1000;

    private static final int PER_QUERY = 500;
    /** A news sitemap holds at most so many stories, none older than two days. */
    private static final int MOST_NEWS = 1000;

    private static final Duration NEW = Duration.ofDays(2);

    private final Catalogue catalogue;
    private final String siteName;
    private final Clock clock;

    public Sitemaps(Catalogue catalogue, String siteName, Clock clock) {
        this.catalogue = catalogue;
        this.siteName = siteName;
        this.clock = clock;
    }

    /** The index of all sitemaps. */
    byte[] index(String origin) {
        long pages = pages();
        return Xml.document("sitemapindex", Map.of("xmlns", PROTOCOL), xml -> {
            for (Language language : Language.values()) {
                for (int page = 1; page <= pages; page++) {
                    location(xml, origin + path(language, page));
                }
                location(xml, origin + newsPath(language));
            }
        });
    }

    static String path(Language language, int page) {
        return "/sitemaps/" + language.code() + "-" + page + ".xml";
    }

    static String newsPath(Language language) {
        return "/sitemaps/news-" + language.code() + ".xml";
    }

    private static void location(Xml index, String address) throws XMLStreamException {
        index.element("sitemap", sitemap -> sitemap.text("loc", address));
    }

    /** All pages of a language on one of its sitemaps; absent beyond the last. */
    Optional<byte[]> findPage(Language language, int number, String origin) {
        if (number < 1 || number > pages()) {
            return Optional.empty();
        }
        List<StoryVersions> stories = stories(number);
        return Optional.of(Xml.document("urlset", attributes("xmlns:xhtml", XHTML), xml -> {
            if (number == 1) {
                lists(xml, language, origin);
            }
            for (StoryVersions story : stories) {
                StoryVersions.Version version = story.languages().get(language);
                if (version != null) {
                    url(xml, language, paths(story), version.changedAt(), origin);
                }
            }
        }));
    }

    /** What was published in a language within the last two days. */
    byte[] news(Language language, String origin) {
        Instant since = clock.instant().minus(NEW);
        List<StoryVersions> stories = catalogue.since(since, MOST_NEWS);
        return Xml.document("urlset", attributes("xmlns:news", NEWS), xml -> {
            for (StoryVersions story : stories) {
                StoryVersions.Version version = story.languages().get(language);
                if (version != null) {
                    news(xml, language, story, version, origin);
                }
            }
        });
    }

    /** When the oldest of the news will be older than two days. */
    Instant newsUntil() {
        return catalogue.since(clock.instant().minus(NEW), MOST_NEWS).stream()
                .map(StoryVersions::publishedAt)
                .min(Comparator.naturalOrder())
                .map(oldest -> oldest.plus(NEW))
                .orElse(Instant.MAX);
    }

    private void news(Xml xml, Language language, StoryVersions story, StoryVersions.Version version, String origin)
            throws XMLStreamException {
        xml.element("url", url -> {
            url.text("loc", origin + path(story, language, version));
            url.element("news:news", news -> {
                news.element("news:publication", publication -> {
                    publication.text("news:name", siteName);
                    publication.text("news:language", language.newsSitemapCode());
                });
                news.text("news:publication_date", story.publishedAt().toString());
                news.text("news:title", version.headline());
            });
        });
    }

    private static void lists(Xml xml, Language language, String origin) throws XMLStreamException {
        List<Map<Language, String>> lists = new ArrayList<>();
        lists.add(everywhere(Addresses::front));
        SectionNames.standard().forEach(section -> lists.add(everywhere(other -> Addresses.section(other, section))));
        for (Map<Language, String> list : lists) {
            url(xml, language, list, null, origin);
        }
    }

    private static void url(
            Xml xml, Language language, Map<Language, String> versions, @Nullable Instant changed, String origin)
            throws XMLStreamException {
        xml.element("url", url -> {
            url.text("loc", origin + versions.get(language));
            if (changed != null) {
                url.text("lastmod", changed.toString());
            }
            for (Map.Entry<Language, String> version : versions.entrySet()) {
                alternate(url, version.getKey().tag(), origin + version.getValue());
            }
            alternate(url, "x-default", origin + versions.get(Language.INDONESIAN));
        });
    }

    private static void alternate(Xml url, String language, String address) throws XMLStreamException {
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("rel", "alternate");
        attributes.put("hreflang", language);
        attributes.put("href", address);
        url.empty("xhtml:link", attributes);
    }

    private static Map<Language, String> paths(StoryVersions story) {
        Map<Language, String> paths = new LinkedHashMap<>();
        story.languages().forEach((language, version) -> paths.put(language, path(story, language, version)));
        return paths;
    }

    private static String path(StoryVersions story, Language language, StoryVersions.Version version) {
        return Addresses.story(language, story.section(), story.story(), version.headline());
    }

    private static Map<Language, String> everywhere(Function<Language, String> address) {
        Map<Language, String> paths = new LinkedHashMap<>();
        for (Language language : Language.values()) {
            paths.put(language, address.apply(language));
        }
        return paths;
    }

    private List<StoryVersions> stories(int number) {
        List<StoryVersions> stories = new ArrayList<>();
        int queries = PER_SITEMAP / PER_QUERY;
        for (int query = 0; query < queries; query++) {
            stories.addAll(catalogue.stories(new Page((number - 1) * queries + query + 1, PER_QUERY)));
        }
        return stories;
    }

    private long pages() {
        return Math.max(1, (catalogue.count() + PER_SITEMAP - 1) / PER_SITEMAP);
    }

    private static Map<String, String> attributes(String name, String value) {
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("xmlns", PROTOCOL);
        attributes.put(name, value);
        return attributes;
    }
}
