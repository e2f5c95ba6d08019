package org.alihwarta.server;

import java.net.URI;
import java.time.Clock;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.alihwarta.database.Database;
import org.alihwarta.feed.SourcePositions;
import org.alihwarta.fetch.Fetcher;
import org.alihwarta.fetch.Limits;
import org.alihwarta.fetch.Reach;
import org.alihwarta.outbox.Author;
import org.alihwarta.outbox.Carrier;
import org.alihwarta.outbox.PostOffice;
import org.alihwarta.site.Notices;
import org.alihwarta.site.SiteTexts;
import org.alihwarta.story.Section;
import org.alihwarta.web.Moments;
import org.alihwarta.webhook.WebhookMessages;
import org.alihwarta.wordpress.EditionPost;
import org.alihwarta.wordpress.WordPress;
import org.alihwarta.wordpress.WordPressPull;
import org.alihwarta.wordpress.WordPressPush;
import org.alihwarta.wordpress.WordPressSite;

/** The newsroom's dealings with other systems: webhooks, and the WordPress, the feeds and the folder that the configuration names. Closing it ends them. */
public final class Correspondence implements AutoCloseable {
    private final Fetcher notices;
    private final Fetcher pages;
    private final PostOffice office;
    private final Rounds rounds = new Rounds();

    private Correspondence(Fetcher notices, Fetcher pages, PostOffice office) {
        this.notices = notices;
        this.pages = pages;
        this.office = office;
    }

    public static Correspondence start(
            Configuration configuration,
            Newsroom newsroom,
            Database database,
            PostOffice.Schedule schedule,
            Clock clock) {
        Reach reach = reach(configuration);
        Fetcher notices = Fetcher.open(reach, Limits.NOTICE, clock);
        Fetcher pages = Fetcher.open(reach, Limits.STANDARD, clock);
        Map<Author, Carrier> channels = new LinkedHashMap<>();
        WebhookMessages webhooks = new WebhookMessages(newsroom.webhooks(), notices, clock);
        channels.put(webhooks, webhooks);
        Optional<WordPress> wordPress =
                findSite(configuration).map(site -> new WordPress(site, pages, database, clock));
        if (wordPress.isPresent() && configuration.isOn(Setting.WORDPRESS_PUSH)) {
            WordPressPush push =
                    new WordPressPush(wordPress.get(), newsroom.editions(), printer(configuration, newsroom, clock));
            channels.put(push, push);
        }
        PostOffice office = PostOffice.open(database, newsroom.audit(), channels, schedule, clock);
        Correspondence correspondence = new Correspondence(notices, pages, office);
        wordPress
                .map(site -> pull(site, newsroom, database, clock))
                .ifPresent(pull -> correspondence.rounds.add(
                        "WordPress", configuration.duration(Setting.WORDPRESS_POLL), pull::look));
        Sources sources = new Sources(configuration, newsroom, clock);
        sources.findFolder()
                .ifPresent(folder -> correspondence.rounds.add(
                        "The folder", configuration.duration(Setting.FOLDER_POLL), folder::look));
        sources.feeds(pages, database)
                .forEach((address, feed) -> correspondence.rounds.add(
                        "The feed " + address, configuration.duration(Setting.FEEDS_POLL), feed));
        return correspondence;
    }

    /** Who may be asked, besides the open internet. */
    public static Reach reach(Configuration configuration) {
        return Reach.including(
                Arrays.stream(configuration.text(Setting.FETCH_PRIVATE_HOSTS).split("[\\s,]+"))
                        .filter(host -> !host.isEmpty())
                        .toList());
    }

    public static WordPressPull pull(WordPress wordPress, Newsroom newsroom, Database database, Clock clock) {
        return new WordPressPull(
                wordPress, newsroom.stories(), newsroom.publishing(), new SourcePositions(database, clock));
    }

    @Override
    public void close() {
        rounds.close();
        office.close();
        notices.close();
        pages.close();
    }

    private static Optional<WordPressSite> findSite(Configuration configuration) {
        return configuration
                .find(Setting.WORDPRESS_URL)
                .map(url -> new WordPressSite(
                        URI.create(url),
                        configuration.find(Setting.WORDPRESS_USER).orElse(null),
                        configuration.find(Setting.WORDPRESS_PASSWORD).orElse(null),
                        new Section(configuration.text(Setting.WORDPRESS_SECTION))));
    }

    private static EditionPost printer(Configuration configuration, Newsroom newsroom, Clock clock) {
        SiteTexts texts = new SiteTexts();
        Notices notices =
                new Notices(texts, new Moments(clock, configuration.timeZone()), newsroom.accounts()::fullName);
        UnaryOperator<URI> images = configuration
                .siteUrl()
                .<UnaryOperator<URI>>map(site -> site::resolve)
                .orElse(UnaryOperator.identity());
        return new EditionPost(
                (language, key, arguments) -> texts.in(language).of(key, arguments), notices::made, images);
    }
}
