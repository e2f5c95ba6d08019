package org.alihwarta.server;

import java.time.Clock;
import java.time.Duration;
import java.util.function.Supplier;
import org.alihwarta.registry.Registry;
import org.alihwarta.report.Reports;
import org.alihwarta.search.StoryLists;
import org.alihwarta.search.StorySearch;
import org.alihwarta.site.CommentController;
import org.alihwarta.site.CommentPages;
import org.alihwarta.site.EmptyReasons;
import org.alihwarta.site.Frames;
import org.alihwarta.site.FrontPages;
import org.alihwarta.site.ListPages;
import org.alihwarta.site.PictureController;
import org.alihwarta.site.PublicOrigin;
import org.alihwarta.site.ReaderController;
import org.alihwarta.site.ReportPages;
import org.alihwarta.site.SearchPages;
import org.alihwarta.site.ServicePages;
import org.alihwarta.site.SiteController;
import org.alihwarta.site.SitePages;
import org.alihwarta.site.SiteTexts;
import org.alihwarta.site.StoryPages;
import org.alihwarta.site.Surroundings;
import org.alihwarta.site.Teasers;
import org.alihwarta.syndication.Feeds;
import org.alihwarta.syndication.Sitemaps;
import org.alihwarta.syndication.SyndicationController;
import org.alihwarta.web.Assets;
import org.alihwarta.web.Moments;
import org.alihwarta.web.Throttle;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;

/** Puts the public site together. */
final class SiteWiring {
    private static final Duration WITHIN = Duration.ofHours(1);

    @Bean
    Moments moments(Clock clock, Configuration configuration) {
        return new Moments(clock, configuration.timeZone());
    }

    @Bean
    Assets assets() {
        return new Assets();
    }

    @Bean
    SiteTexts siteTexts() {
        return new SiteTexts();
    }

    @Bean
    Frames frames(Configuration configuration, SiteTexts texts, Moments moments, Assets assets) {
        return new Frames(configuration.text(Setting.SITE_NAME), texts, moments, assets);
    }

    @Bean
    PublicOrigin publicOrigin(Configuration configuration) {
        return new PublicOrigin(configuration.siteUrl());
    }

    @Bean
    Teasers teasers(SiteTexts texts, Moments moments) {
        return new Teasers(texts, moments);
    }

    @Bean
    StoryPages storyPages(
            Newsroom newsroom, Frames frames, SiteTexts texts, Moments moments, Surroundings surroundings) {
        return new StoryPages(
                newsroom.stories(),
                newsroom.editions(),
                newsroom.board(),
                frames,
                texts,
                moments,
                surroundings,
                newsroom.accounts()::fullName);
    }

    @Bean
    Surroundings surroundings(Newsroom newsroom, StoryLists lists, Teasers teasers, Supplier<Registry> registry) {
        return new Surroundings(lists, newsroom.headlines(), teasers, registry);
    }

    @Bean
    ListPages listPages(
            Newsroom newsroom, StoryLists lists, Supplier<Registry> registry, Teasers teasers, Frames frames) {
        return new ListPages(newsroom.headlines(), lists, registry, teasers, frames);
    }

    @Bean
    FrontPages frontPages(Newsroom newsroom, Teasers teasers, Frames frames, SiteTexts texts, Moments moments) {
        return new FrontPages(
                newsroom.headlines(),
                newsroom.readings(),
                new EmptyReasons(newsroom.board(), texts),
                teasers,
                frames,
                texts,
                moments);
    }

    @Bean
    SitePages sitePages(
            FrontPages fronts,
            ListPages lists,
            StoryPages stories,
            ServicePages services,
            ObjectProvider<CommentPages> comments) {
        return new SitePages(fronts, lists, stories, services, comments.getIfAvailable());
    }

    @Bean
    SiteController siteController(SitePages pages, Newsroom newsroom, PublicOrigin origin) {
        return new SiteController(pages, newsroom.readings(), origin);
    }

    @Bean
    PictureController pictureController(Newsroom newsroom) {
        return new PictureController(newsroom.pictures());
    }

    @Bean
    ServicePages servicePages(Newsroom newsroom, Frames frames, SiteTexts texts, Moments moments) {
        return new ServicePages(newsroom.headlines(), frames, texts, moments);
    }

    @Bean
    SearchPages searchPages(Newsroom newsroom, StorySearch search, Frames frames, SiteTexts texts, Moments moments) {
        return new SearchPages(search, newsroom.headlines(), frames, texts, moments);
    }

    @Bean
    ReportPages reportPages(Newsroom newsroom, Frames frames, SiteTexts texts) {
        Reports reports = newsroom.reports();
        return new ReportPages(reports, frames, texts);
    }

    /** None where readers may not comment. */
    @Bean
    @Nullable
    CommentPages commentPages(
            Configuration configuration, Newsroom newsroom, Frames frames, SiteTexts texts, Moments moments) {
        return configuration.isOn(Setting.SITE_COMMENTS)
                ? new CommentPages(newsroom.comments(), newsroom.discussions(), frames, texts, moments)
                : null;
    }

    @Bean
    CommentController commentController(
            SitePages pages, PublicOrigin origin, Configuration configuration, Clock clock) {
        Throttle throttle = new Throttle(configuration.number(Setting.SITE_COMMENTS_PER_HOUR), WITHIN, clock);
        return new CommentController(pages, throttle, origin);
    }

    @Bean
    ReaderController readerController(
            SearchPages searches,
            StoryPages stories,
            ReportPages reports,
            PublicOrigin origin,
            Throttle reportThrottle) {
        return new ReaderController(searches, stories, reports, reportThrottle, origin);
    }

    @Bean
    Throttle reportThrottle(Configuration configuration, Clock clock) {
        return new Throttle(configuration.number(Setting.SITE_REPORTS), WITHIN, clock);
    }

    @Bean
    Feeds feeds(
            Newsroom newsroom,
            StoryLists lists,
            Supplier<Registry> registry,
            SiteTexts texts,
            Configuration configuration) {
        Feeds.Publication publication = new Feeds.Publication(
                configuration.text(Setting.SITE_NAME),
                configuration.find(Setting.SITE_HUB).orElse(null));
        return new Feeds(newsroom.headlines(), lists, registry, texts, publication);
    }

    @Bean
    SyndicationController syndicationController(
            Newsroom newsroom, Feeds feeds, PublicOrigin origin, Configuration configuration, Clock clock) {
        Sitemaps sitemaps = new Sitemaps(newsroom.catalogue(), configuration.text(Setting.SITE_NAME), clock);
        return new SyndicationController(feeds, sitemaps, origin, clock);
    }
}
