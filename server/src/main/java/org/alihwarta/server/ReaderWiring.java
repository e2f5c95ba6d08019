package org.alihwarta.server;

import java.util.function.Supplier;
import org.alihwarta.registry.Registry;
import org.alihwarta.search.SearchFeed;
import org.alihwarta.search.SearchIndex;
import org.alihwarta.search.StoryLists;
import org.alihwarta.search.StorySearch;
import org.alihwarta.site.LinkWatch;
import org.alihwarta.syndication.WebSub;
import org.alihwarta.web.KeptPages;
import org.springframework.context.annotation.Bean;

/** Puts together what keeps the site up to date: the search index, the pages in memory, the counts, the hub. */
final class ReaderWiring {
    @Bean
    Supplier<Registry> registry(Newsroom newsroom) {
        return newsroom.termbase()::registry;
    }

    @Bean
    SearchIndex searchIndex(Configuration configuration) {
        return SearchIndex.open(configuration.searchIndex());
    }

    @Bean
    StorySearch storySearch(SearchIndex index, Supplier<Registry> registry) {
        return new StorySearch(index, registry);
    }

    @Bean
    StoryLists storyLists(SearchIndex index) {
        return new StoryLists(index);
    }

    @Bean
    SearchFeed searchFeed(Newsroom newsroom, SearchIndex index, Supplier<Registry> registry) {
        return new SearchFeed(
                index, newsroom.audit(), newsroom.stories(), newsroom.editions(), newsroom.board(), registry);
    }

    @Bean
    SiteUpdates siteUpdates(Newsroom newsroom, SearchFeed feed, KeptPages pages, Configuration configuration) {
        WebSub hub = configuration
                .findAddress(Setting.SITE_HUB)
                .flatMap(address -> configuration.siteUrl().map(site -> new WebSub(address, site.toString())))
                .orElse(null);
        LinkWatch links = new LinkWatch(newsroom.returnLinks(), newsroom.editions(), newsroom.audit());
        return SiteUpdates.start(newsroom, pages, new SiteUpdates.Followers(feed, links, hub));
    }
}
