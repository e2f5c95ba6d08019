package org.alihwarta.syndication;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.alihwarta.site.Addresses;

/** Writes feeds as <a href="https://www.rssboard.org/rss-specification">RSS 2.0</a>, as the RSS Advisory Board's profile advises. */
final class Rss {
    private static final String CONTENT = "http://purl.org/rss/1.0/modules/content/";
    private static final String DUBLIN_CORE = "http://purl.org/dc/elements/1.1/";

    private Rss() {}

    static byte[] of(Feed feed, Instant now) {
        Map<String, String> root = new LinkedHashMap<>();
        root.put("version", "2.0");
        root.put("xmlns:atom", Atom.NAMESPACE);
        root.put("xmlns:content", CONTENT);
        root.put("xmlns:dc", DUBLIN_CORE);
        return Xml.document(
                "rss",
                root,
                rss -> rss.element("channel", channel -> {
                    channel.text("title", feed.title());
                    channel.text("link", feed.address());
                    channel.text("description", feed.description());
                    channel.text("language", feed.language().tag());
                    channel.text("lastBuildDate", date(feed.updated(now)));
                    Map<String, String> self = new LinkedHashMap<>();
                    self.put("rel", "self");
                    self.put("type", "application/rss+xml");
                    self.put("href", feed.address() + Addresses.RSS);
                    channel.empty("atom:link", self);
                    if (feed.hub() != null) {
                        channel.empty("atom:link", Map.of("rel", "hub", "href", feed.hub()));
                    }
                    for (Feed.Item item : feed.items()) {
                        item(channel, item);
                    }
                }));
    }

    private static void item(Xml channel, Feed.Item story) throws XMLStreamException {
        channel.element("item", item -> {
            item.text("title", story.headline());
            item.text("link", story.address());
            item.text("guid", Map.of("isPermaLink", "false"), story.id());
            item.text("pubDate", date(story.publishedAt()));
            for (String name : story.authors()) {
                item.text("dc:creator", name);
            }
            item.text("dc:language", story.tag());
            item.text("category", story.section());
            if (story.summary() != null) {
                item.text("description", story.summary());
            }
            item.text("content:encoded", story.content());
        });
    }

    /** RFC 822 with a year of four digits, as the specification wants it. */
    private static String date(Instant time) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(time.atOffset(ZoneOffset.UTC));
    }
}
