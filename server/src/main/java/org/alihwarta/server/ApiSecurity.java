package org.alihwarta.server;

import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import jakarta.servlet.DispatcherType;
import java.time.Clock;
import java.time.Duration;
import org.alihwarta.api.Access;
import org.alihwarta.api.ApiAddresses;
import org.alihwarta.token.Scope;
import org.alihwarta.web.Throttle;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;

/** Who may do what as a program: a token's scopes decide, and what is not listed is refused. */
final class ApiSecurity {
    @Bean
    Access access(Newsroom newsroom, Configuration configuration, Clock clock) {
        return new Access(
                newsroom.tokens(),
                new Throttle(configuration.number(Setting.API_REQUESTS_PER_MINUTE), Duration.ofMinutes(1), clock));
    }

    @Bean
    @Order(0)
    SecurityFilterChain api(HttpSecurity security, Access access) throws Exception {
        return security.securityMatcher(
                        ApiAddresses.ROOT + "/**",
                        ApiAddresses.DEEPL + "/**",
                        ApiAddresses.LIBRE_TRANSLATE,
                        ApiAddresses.LIBRE_LANGUAGES,
                        ApiAddresses.LIBRE_DETECT)
                .addFilterBefore(new TokenFilter(access), AuthorizationFilter.class)
                .authorizeHttpRequests(ApiSecurity::scopes)
                .exceptionHandling(refused -> refused.authenticationEntryPoint((request, response, stranger) ->
                                TokenFilter.refuse(request, response, HttpStatus.UNAUTHORIZED.value()))
                        .accessDeniedHandler((request, response, denied) ->
                                TokenFilter.refuse(request, response, HttpStatus.FORBIDDEN.value())))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(Security::harden)
                .build();
    }

    private static void scopes(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
        String stories = ApiAddresses.STORIES + "/**";
        requests.dispatcherTypeMatchers(DispatcherType.ASYNC)
                .permitAll() // the end of a stream that was let in at its beginning
                .requestMatchers(ApiAddresses.LIBRE_TRANSLATE, ApiAddresses.LIBRE_LANGUAGES, ApiAddresses.LIBRE_DETECT)
                .permitAll() // they bring their token in the body
                .requestMatchers(ApiAddresses.TRANSLATIONS, ApiAddresses.DEEPL + "/**")
                .hasAuthority(Scope.TRANSLATE.name())
                .requestMatchers(ApiAddresses.WEBHOOKS, ApiAddresses.WEBHOOKS + "/**")
                .hasAuthority(Scope.WEBHOOKS.name())
                .requestMatchers(PUT, stories)
                .hasAuthority(Scope.WRITE.name())
                .requestMatchers(POST, stories)
                .hasAuthority(Scope.PUBLISH.name())
                .requestMatchers(DELETE, stories)
                .hasAuthority(Scope.PUBLISH.name())
                .requestMatchers(GET, ApiAddresses.ROOT + "/**")
                .hasAuthority(Scope.READ.name())
                .anyRequest()
                .denyAll();
    }
}
