package org.alihwarta.syndication;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.alihwarta.error.AlihwartaException;
import org.alihwarta.language.Language;
import org.alihwarta.site.Dependencies;
import org.alihwarta.site.PublicOrigin;
import org.alihwarta.story.Section;
import org.alihwarta.web.Keeping;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The addresses that machines read. */
@Controller
public final class SyndicationController {
    private static final String LANGUAGE = "/{language:id|en|zh|ja|ar|fr}";
    private static final String FEED = "/feed.{kind:rss|atom}";

    private final Feeds feeds;
    private final Sitemaps sitemaps;
    private final PublicOrigin origin;
    private final Clock clock;

    public SyndicationController(Feeds feeds, Sitemaps sitemaps, PublicOrigin origin, Clock clock) {
        this.feeds = feeds;
        this.sitemaps = sitemaps;
        this.origin = origin;
        this.clock = clock;
    }

    @GetMapping(LANGUAGE + FEED)
    public ResponseEntity<byte[]> ofLanguage(
            @PathVariable Language language, @PathVariable String kind, HttpServletRequest request) {
        return feed(feeds.ofLanguage(language, origin.now()), kind, request);
    }

    @GetMapping(LANGUAGE + "/{section:[a-z0-9]+(?:-[a-z0-9]+)*}" + FEED)
    public ResponseEntity<byte[]> ofSection(
            @PathVariable Language language,
            @PathVariable String section,
            @PathVariable String kind,
            HttpServletRequest request) {
        Optional<Feed> feed = feeds.findOfSection(language, new Section(section), origin.now());
        return feed(
                feed.orElseThrow(() -> AlihwartaException.notFound("There is no section " + section)), kind, request);
    }

    @GetMapping(LANGUAGE + "/topic/{entity:[a-z0-9.-]+}" + FEED)
    public ResponseEntity<byte[]> ofTopic(
            @PathVariable Language language,
            @PathVariable String entity,
            @PathVariable String kind,
            HttpServletRequest request) {
        Optional<Feed> feed = feeds.findOfTopic(language, entity, origin.now());
        return feed(
                feed.orElseThrow(() -> AlihwartaException.notFound("There is no story about " + entity)),
                kind,
                request);
    }

    @GetMapping("/sitemap.xml")
    public ResponseEntity<byte[]> sitemapIndex(HttpServletRequest request) {
        Keeping.of(Dependencies.lists(), Instant.MAX).mark(request);
        return xml(sitemaps.index(origin.now()), MediaType.APPLICATION_XML);
    }

    @GetMapping("/sitemaps/{language:id|en|zh|ja|ar|fr}-{page:[0-9]{1,5}}.xml")
    public ResponseEntity<byte[]> sitemap(
            @PathVariable Language language, @PathVariable int page, HttpServletRequest request) {
        // Its alternates change with every language.
        Keeping.of(Dependencies.lists(), Instant.MAX).mark(request);
        return xml(
                sitemaps.findPage(language, page, origin.now())
                        .orElseThrow(() -> AlihwartaException.notFound("There is no sitemap " + page)),
                MediaType.APPLICATION_XML);
    }

    @GetMapping("/sitemaps/news-{language:id|en|zh|ja|ar|fr}.xml")
    public ResponseEntity<byte[]> news(@PathVariable Language language, HttpServletRequest request) {
        Keeping.of(Set.of(Dependencies.list(language)), sitemaps.newsUntil()).mark(request);
        return xml(sitemaps.news(language, origin.now()), MediaType.APPLICATION_XML);
    }

    /** By RFC 9309, with the sitemap's address as the sitemap protocol adds it. */
    @GetMapping("/robots.txt")
    public ResponseEntity<byte[]> robots(HttpServletRequest request) {
        Keeping.of(Set.of(), Instant.MAX).mark(request);
        String rules = "User-agent: *\nDisallow: /desk\nDisallow: /*/search\nDisallow: /*/report/\n\nSitemap: "
                + origin.now() + "/sitemap.xml\n";
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
                .body(rules.getBytes(StandardCharsets.UTF_8));
    }

    private ResponseEntity<byte[]> feed(Feed feed, String kind, HttpServletRequest request) {
        Keeping.of(Set.of(Dependencies.list(feed.language())), Instant.MAX).mark(request);
        return kind.equals("atom")
                ? xml(Atom.of(feed, clock.instant()), new MediaType("application", "atom+xml", StandardCharsets.UTF_8))
                : xml(Rss.of(feed, clock.instant()), new MediaType("application", "rss+xml", StandardCharsets.UTF_8));
    }

    private static ResponseEntity<byte[]> xml(byte[] document, MediaType type) {
        return ResponseEntity.ok().contentType(type).body(document);
    }
}
