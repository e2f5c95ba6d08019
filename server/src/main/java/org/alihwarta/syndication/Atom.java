package org.alihwarta.syndication;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.alihwarta.site.Addresses;

/** Writes feeds as Atom (RFC 4287). */
final class Atom {
    static final String NAMESPACE = "http://www.w3.org/2005/Atom";

    private Atom() {}

    static byte[] of(Feed feed, Instant now) {
        Map<String, String> root = new LinkedHashMap<>();
        root.put("xmlns", NAMESPACE);
        root.put("xml:lang", feed.language().tag());
        return Xml.document("feed", root, xml -> {
            xml.text("id", feed.address());
            xml.text("title", feed.title());
            xml.text("subtitle", feed.description());
            xml.text("updated", feed.updated(now).toString());
            link(xml, "alternate", "text/html", feed.address());
            link(xml, "self", "application/atom+xml", feed.address() + Addresses.ATOM);
            if (feed.hub() != null) {
                xml.empty("link", Map.of("rel", "hub", "href", feed.hub()));
            }
            xml.element("author", author -> author.text("name", feed.title()));
            for (Feed.Item item : feed.items()) {
                entry(xml, item);
            }
        });
    }

    private static void entry(Xml xml, Feed.Item item) throws XMLStreamException {
        xml.element("entry", entry -> {
            entry.text("id", item.id());
            entry.text("title", Map.of("xml:lang", item.tag()), item.headline());
            link(entry, "alternate", "text/html", item.address());
            entry.text("published", item.publishedAt().toString());
            entry.text("updated", item.changedAt().toString());
            for (String name : item.authors()) {
                entry.element("author", author -> author.text("name", name));
            }
            entry.empty("category", Map.of("term", item.section()));
            if (item.summary() != null) {
                entry.text("summary", Map.of("xml:lang", item.tag()), item.summary());
            }
            Map<String, String> content = new LinkedHashMap<>();
            content.put("type", "html");
            content.put("xml:lang", item.tag());
            entry.text("content", content, item.content());
        });
    }

    private static void link(Xml xml, String relation, String type, String address) throws XMLStreamException {
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("rel", relation);
        attributes.put("type", type);
        attributes.put("href", address);
        xml.empty("link", attributes);
    }
}
