package org.alihwarta.server;

import java.time.Clock;
import org.alihwarta.site.EmptyReasons;
import org.alihwarta.site.Frames;
import org.alihwarta.site.FrontPages;
import org.alihwarta.site.PublicOrigin;
import org.alihwarta.site.SiteController;
import org.alihwarta.site.SiteTexts;
import org.alihwarta.site.StoryPages;
import org.alihwarta.site.Teasers;
import org.alihwarta.web.Assets;
import org.alihwarta.web.Moments;
import org.springframework.context.annotation.Bean;

/** Puts the public site together. */
final class SiteWiring {
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
    SiteController siteController(
            Newsroom newsroom, Configuration configuration, Frames frames, SiteTexts texts, Moments moments) {
        FrontPages fronts = new FrontPages(
                newsroom.headlines(),
                new EmptyReasons(newsroom.board(), texts),
                new Teasers(texts, moments),
                frames,
                texts);
        StoryPages stories = new StoryPages(
                newsroom.stories(),
                newsroom.editions(),
                newsroom.board(),
                frames,
                texts,
                moments,
                newsroom.accounts()::fullName);
        return new SiteController(fronts, stories, new PublicOrigin(configuration.siteUrl()));
    }
}
