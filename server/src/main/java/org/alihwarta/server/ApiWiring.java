package org.alihwarta.server;

import java.time.Clock;
import org.alihwarta.api.Access;
import org.alihwarta.api.ApiDescription;
import org.alihwarta.api.DeeplApi;
import org.alihwarta.api.EditionsApi;
import org.alihwarta.api.EventStream;
import org.alihwarta.api.EventsApi;
import org.alihwarta.api.ExportApi;
import org.alihwarta.api.JobsApi;
import org.alihwarta.api.LibreTranslateApi;
import org.alihwarta.api.MemoryApi;
import org.alihwarta.api.ReferenceController;
import org.alihwarta.api.RegistryApi;
import org.alihwarta.api.StoriesApi;
import org.alihwarta.api.StoryDoor;
import org.alihwarta.api.TextDesk;
import org.alihwarta.api.TranslationsApi;
import org.alihwarta.api.WebhooksApi;
import org.alihwarta.site.PublicOrigin;
import org.alihwarta.site.SiteTexts;
import org.alihwarta.web.Assets;
import org.springdoc.webmvc.api.OpenApiWebMvcResource;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.ContextClosedEvent;

/** Puts the interface for programs together. */
@Import(ApiDescription.class)
final class ApiWiring {
    @Bean
    StoryDoor storyDoor(Newsroom newsroom) {
        return new StoryDoor(newsroom.stories(), newsroom.board(), newsroom.publishing());
    }

    @Bean
    StoriesApi storiesApi(StoryDoor door, Newsroom newsroom, Clock clock) {
        return new StoriesApi(door, newsroom.stories(), newsroom.storyList(), newsroom.publishing(), clock);
    }

    @Bean
    EditionsApi editionsApi(StoryDoor door, Newsroom newsroom) {
        return new EditionsApi(door, newsroom.editions(), newsroom.publishing(), newsroom.reviewing());
    }

    @Bean
    ExportApi exportApi(StoryDoor door, Newsroom newsroom, SiteTexts texts, PublicOrigin origin, Clock clock) {
        return new ExportApi(
                door,
                newsroom.editions(),
                (language, key, arguments) -> texts.in(language).of(key, arguments),
                origin,
                clock);
    }

    @Bean
    JobsApi jobsApi(Newsroom newsroom) {
        return new JobsApi(newsroom.editionList());
    }

    @Bean
    RegistryApi registryApi(Newsroom newsroom) {
        return new RegistryApi(newsroom.termbase()::registry);
    }

    @Bean
    MemoryApi memoryApi(Newsroom newsroom) {
        return new MemoryApi(newsroom.memory());
    }

    @Bean
    TextDesk textDesk(Newsroom newsroom) {
        return new TextDesk(newsroom::findTranslations);
    }

    @Bean
    TranslationsApi translationsApi(TextDesk desk) {
        return new TranslationsApi(desk);
    }

    @Bean
    DeeplApi deeplApi(TextDesk desk) {
        return new DeeplApi(desk);
    }

    @Bean
    LibreTranslateApi libreTranslateApi(TextDesk desk, Access access) {
        return new LibreTranslateApi(desk, access);
    }

    @Bean
    WebhooksApi webhooksApi(Newsroom newsroom) {
        return new WebhooksApi(newsroom.webhooks(), newsroom.outbox());
    }

    @Bean
    EventStream eventStream(Newsroom newsroom) {
        return new EventStream(newsroom.audit());
    }

    /** Streams would keep the server from stopping. */
    @Bean
    ApplicationListener<ContextClosedEvent> endOfStreams(EventStream stream) {
        return closing -> stream.close();
    }

    @Bean
    ReferenceController referenceController(OpenApiWebMvcResource openApi, Assets assets) {
        return new ReferenceController(openApi, assets);
    }

    @Bean
    EventsApi eventsApi(EventStream stream) {
        return new EventsApi(stream);
    }
}
