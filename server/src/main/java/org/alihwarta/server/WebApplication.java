package org.alihwarta.server;

import jakarta.servlet.DispatcherType;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.alihwarta.api.ApiAddresses;
import org.alihwarta.desk.Visits;
import org.alihwarta.error.AlihwartaException;
import org.alihwarta.language.Language;
import org.alihwarta.site.Frames;
import org.alihwarta.site.SiteErrors;
import org.alihwarta.site.SiteTexts;
import org.alihwarta.site.UnreviewedPages;
import org.alihwarta.web.Assets;
import org.alihwarta.web.BodyLimitFilter;
import org.alihwarta.web.JteViews;
import org.alihwarta.web.KeptPages;
import org.alihwarta.web.KeptPagesFilter;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.core.convert.converter.Converter;
import org.springframework.format.FormatterRegistry;
import org.springframework.http.CacheControl;
import org.springframework.web.filter.ShallowEtagHeaderFilter;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The root of the web: what the site and the desk share, and which of the framework's parts are used. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration(exclude = UserDetailsServiceAutoConfiguration.class)
@Import({
    SiteWiring.class,
    ReaderWiring.class,
    DeskWiring.class,
    ApiWiring.class,
    WatchWiring.class,
    ApiSecurity.class,
    Security.class
})
class WebApplication {
    private static final Duration ASSETS_LAST = Duration.ofDays(365);

    @Bean
    JteViews jteViews() {
        return new JteViews();
    }

    @Bean
    ErrorPages errorPages(Frames frames, SiteTexts texts, Visits visits) {
        return new ErrorPages(new SiteErrors(frames, texts), visits);
    }

    @Bean
    PageLocale localeResolver(Visits visits) {
        return new PageLocale(visits);
    }

    @Bean
    KeptPages keptPages(Configuration configuration, Clock clock) {
        return new KeptPages(clock, configuration.number(Setting.SITE_PAGE_MEMORY) * 1024L * 1024L);
    }

    /** Before everything else, because a page that is kept needs nothing else. */
    @Bean
    FilterRegistrationBean<KeptPagesFilter> keptPagesFilter(KeptPages pages) {
        FilterRegistrationBean<KeptPagesFilter> registration = new FilterRegistrationBean<>(new KeptPagesFilter(pages));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        registration.setDispatcherTypes(DispatcherType.REQUEST);
        registration.setUrlPatterns(List.of(
                "/id/*", "/en/*", "/zh/*", "/ja/*", "/ar/*", "/fr/*", "/sitemap.xml", "/sitemaps/*", "/robots.txt"));
        return registration;
    }

    @Bean
    FilterRegistrationBean<BodyLimitFilter> bodyLimit() {
        FilterRegistrationBean<BodyLimitFilter> registration = new FilterRegistrationBean<>(new BodyLimitFilter());
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        registration.setDispatcherTypes(DispatcherType.REQUEST);
        registration.setUrlPatterns(List.of(
                ApiAddresses.ROOT + "/*",
                ApiAddresses.DEEPL + "/*",
                ApiAddresses.LIBRE_TRANSLATE,
                ApiAddresses.LIBRE_DETECT));
        return registration;
    }

    /** The API's answers carry a weak tag of their content, so that a client that has the same is told so (304). */
    @Bean
    FilterRegistrationBean<ShallowEtagHeaderFilter> entityTags() {
        ShallowEtagHeaderFilter filter = new ShallowEtagHeaderFilter();
        filter.setWriteWeakETag(true);
        FilterRegistrationBean<ShallowEtagHeaderFilter> registration = new FilterRegistrationBean<>(filter);
        registration.setDispatcherTypes(DispatcherType.REQUEST);
        registration.setUrlPatterns(List.of(ApiAddresses.STORIES + "/*"));
        return registration;
    }

    @Bean
    WebMvcConfigurer web(Visits visits, Newsroom newsroom) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new UnreviewedPages(newsroom.policies(), newsroom.editions()));
            }

            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(visits);
            }

            @Override
            public void addFormatters(FormatterRegistry registry) {
                Converter<String, Language> byCode = code -> Language.findByCode(code)
                        .orElseThrow(() -> AlihwartaException.notFound("There is no language " + code));
                registry.addConverter(String.class, Language.class, byCode);
            }

            @Override
            public void addResourceHandlers(ResourceHandlerRegistry registry) {
                registry.addResourceHandler("/" + Assets.FOLDER + "*")
                        .addResourceLocations("classpath:/" + Assets.FOLDER)
                        .setCacheControl(
                                CacheControl.maxAge(ASSETS_LAST).cachePublic().immutable());
            }
        };
    }
}
