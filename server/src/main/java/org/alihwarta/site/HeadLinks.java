package org.alihwarta.site;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What the head of a page tells search engines of its address and of its versions.
 *
 * @param canonical absent where the page names none
 * @param versions addresses by language tag, {@code x-default} among them
 */
record HeadLinks(@Nullable String canonical, Map<String, String> versions) {
    HeadLinks {
        versions = Map.copyOf(versions);
    }

    /** As a search engine reads them from the page itself. */
    static HeadLinks read(String html) {
        Document page = Jsoup.parse(html);
        Element canonical = page.selectFirst("head > link[rel=canonical]");
        Map<String, String> versions = new LinkedHashMap<>();
        for (Element link : page.select("head > link[rel=alternate][hreflang]")) {
            versions.put(link.attr("hreflang"), link.attr("href"));
        }
        return new HeadLinks(canonical == null ? null : canonical.attr("href"), versions);
    }
}
