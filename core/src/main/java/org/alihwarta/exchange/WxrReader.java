package org.alihwarta.exchange;

import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.alihwarta.error.AlihwartaException;
import org.jspecify.annotations.Nullable;

/**
 * Reads WordPress's export files (WXR), post by post, so that they may be of any size. A document type is not read, hence no entity grows
 * or fetches. Safe for use by several threads.
 */
public final class WxrReader {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);
    /** Longer than any post that the intake takes; what is longer is cut and refused there. */
    private static final int LONGEST_TEXT = 4 * 1024 * 1024;

    private final XMLInputFactory factory = XMLInputFactory.newInstance();

    public WxrReader() {
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        // The JDK's own reporter prints; what matters is thrown as well.
        factory.setXMLReporter((message, type, details, location) -> {});
    }

    /**
     * Gives each published post as it is read.
     *
     * @throws AlihwartaException of kind BAD_INPUT where the file cannot be read on; what came before has been given
     */
    public void read(InputStream file, String name, Consumer<Post> posts) {
        try {
            XMLStreamReader xml = factory.createXMLStreamReader(file);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("item")) {
                    Post post = post(xml);
                    if (post != null) {
                        posts.accept(post);
                    }
                }
            }
        } catch (XMLStreamException unreadable) {
            throw new AlihwartaException(
                    AlihwartaException.Kind.BAD_INPUT,
                    name + " cannot be read on (" + unreadable.getMessage() + "): export it again from WordPress",
                    unreadable);
        }
    }

    private static @Nullable Post post(XMLStreamReader xml) throws XMLStreamException {
        Map<String, String> fields = new HashMap<>();
        List<String> tags = new ArrayList<>();
        for (int event = xml.next(); !(event == XMLStreamConstants.END_ELEMENT && isItem(xml)); event = xml.next()) {
            if (event != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            String domain = xml.getAttributeValue(null, "domain");
            String slug = xml.getAttributeValue(null, "nicename");
            String field = xml.getPrefix() == null || xml.getPrefix().isEmpty()
                    ? xml.getLocalName()
                    : xml.getPrefix() + ":" + xml.getLocalName();
            String text = text(xml);
            if (field.equals("category") && "post_tag".equals(domain)) {
                tags.add(text);
            } else if (field.equals("category") && "category".equals(domain) && slug != null) {
                fields.putIfAbsent("section", slug);
            } else {
                fields.putIfAbsent(field, text);
            }
        }
        boolean published = "publish".equals(fields.get("wp:status")) && "post".equals(fields.get("wp:post_type"));
        return published ? Post.of(fields, tags) : null;
    }

    private static boolean isItem(XMLStreamReader xml) {
        return xml.getLocalName().equals("item");
    }

    /** The text of an element and of everything in it. */
    private static String text(XMLStreamReader xml) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        for (int depth = 1; depth > 0; ) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            } else if ((event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA)
                    && text.length() < LONGEST_TEXT) {
                text.append(xml.getText());
            }
        }
        return text.toString().strip();
    }

    /**
     * A published post.
     *
     * @param link where it is, its name in reports
     * @param guid what it is known by for ever
     * @param section the slug of its first category; absent without one
     */
    public record Post(
            String link,
            String guid,
            String title,
            String html,
            @Nullable String author,
            @Nullable String section,
            List<String> tags,
            Instant publishedAt) {
        static Post of(Map<String, String> fields, List<String> tags) {
            String guid = fields.getOrDefault("guid", fields.getOrDefault("link", ""));
            return new Post(
                    fields.getOrDefault("link", guid),
                    guid,
                    fields.getOrDefault("title", ""),
                    fields.getOrDefault("content:encoded", ""),
                    fields.get("dc:creator"),
                    fields.get("section"),
                    List.copyOf(tags),
                    time(fields.getOrDefault("wp:post_date_gmt", "")));
        }

        private static Instant time(String text) {
            try {
                return LocalDateTime.parse(text, TIME).toInstant(ZoneOffset.UTC);
            } catch (DateTimeParseException missing) {
                return Instant.EPOCH;
            }
        }
    }
}
