package org.alihwarta.server;

import java.time.Clock;
import java.util.Objects;
import org.alihwarta.desk.DeskAddresses;
import org.alihwarta.desk.DeskSessions;
import org.alihwarta.desk.InvitationController;
import org.springframework.boot.web.servlet.ServletListenerRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.security.core.session.SessionRegistryImpl;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.session.HttpSessionEventPublisher;

/**
 * Who may do what. Two worlds: the desk, for people who have logged in, with forms against forgery; and the site, which anybody may read.
 * It knows no session; what readers may send it, reports and comments, is taken from its own pages only.
 */
final class Security {
    private static final int UNLIMITED = -1;
    private static final String NOTHING =
            "default-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; "
                    + "img-src 'self'; font-src 'self'; style-src 'self'";
    private static final String SCRIPTS_OF_OUR_OWN = NOTHING + "; script-src 'self'; connect-src 'self'";

    @Bean
    AuthenticationProvider accountLogin(Newsroom newsroom) {
        return new AccountLogin(newsroom.accounts());
    }

    @Bean
    LoginThrottle loginThrottle(Configuration configuration, Clock clock) {
        return new LoginThrottle(configuration.number(Setting.DESK_LOGIN_ATTEMPTS), clock);
    }

    @Bean
    SessionRegistry sessionRegistry() {
        return new SessionRegistryImpl();
    }

    /** So that the registry hears of sessions that have ended by themselves. */
    @Bean
    ServletListenerRegistrationBean<HttpSessionEventPublisher> sessionEvents() {
        return new ServletListenerRegistrationBean<>(new HttpSessionEventPublisher());
    }

    @Bean
    DeskSessions deskSessions(SessionRegistry registry) {
        return new DeskSessions(registry);
    }

    @Bean
    @Order(1)
    SecurityFilterChain desk(
            HttpSecurity security,
            AuthenticationProvider accounts,
            LoginThrottle throttle,
            SessionRegistry registry,
            DeskSessions sessions)
            throws Exception {
        return security.securityMatcher(DeskAddresses.BOARD, DeskAddresses.BOARD + "/**")
                .authenticationProvider(accounts)
                .addFilterBefore(new LoginThrottleFilter(throttle), UsernamePasswordAuthenticationFilter.class)
                .authorizeHttpRequests(requests -> requests.requestMatchers(
                                DeskAddresses.LOGIN,
                                DeskAddresses.BOARD + "/language",
                                InvitationController.ADDRESS + "/*")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .formLogin(form -> form.loginPage(DeskAddresses.LOGIN)
                        .authenticationDetailsSource(
                                request -> Objects.requireNonNullElse(request.getParameter("code"), ""))
                        .successHandler(welcome(sessions))
                        .failureUrl(DeskAddresses.LOGIN + "?failed=true"))
                .logout(out -> out.logoutUrl(DeskAddresses.LOG_OUT).logoutSuccessUrl(DeskAddresses.LOGIN + "?out=true"))
                .sessionManagement(session -> session.maximumSessions(UNLIMITED)
                        .sessionRegistry(registry)
                        .expiredUrl(DeskAddresses.LOGIN + "?expired=true"))
                .exceptionHandling(refused -> refused.authenticationEntryPoint(new DeskEntryPoint()))
                .headers(headers -> harden(headers, SCRIPTS_OF_OUR_OWN))
                .build();
    }

    private static AuthenticationSuccessHandler welcome(DeskSessions sessions) {
        SavedRequestAwareAuthenticationSuccessHandler onward = new SavedRequestAwareAuthenticationSuccessHandler();
        onward.setDefaultTargetUrl(DeskAddresses.BOARD);
        return (request, response, person) -> {
            String browser = Objects.requireNonNullElse(request.getHeader(HttpHeaders.USER_AGENT), "");
            sessions.opened(request.getSession().getId(), request.getRemoteAddr(), browser);
            onward.onAuthenticationSuccess(request, response, person);
        };
    }

    @Bean
    @Order(2)
    SecurityFilterChain site(HttpSecurity security) throws Exception {
        return security.authorizeHttpRequests(requests -> requests.requestMatchers(HttpMethod.GET)
                        .permitAll()
                        .requestMatchers(HttpMethod.HEAD)
                        .permitAll()
                        .requestMatchers(HttpMethod.POST, "/*/*/*/.report", "/*/*/*/.comment")
                        .permitAll()
                        .requestMatchers("/error")
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(headers ->
                        harden(headers, SCRIPTS_OF_OUR_OWN).cacheControl(HeadersConfigurer.CacheControlConfig::disable))
                .addFilterBefore(new SameOriginFilter(), AuthorizationFilter.class)
                .build();
    }

    private static HeadersConfigurer<HttpSecurity> harden(HeadersConfigurer<HttpSecurity> headers, String policy) {
        return headers.contentSecurityPolicy(content -> content.policyDirectives(policy))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.STRICT_ORIGIN_WHEN_CROSS_ORIGIN))
                .permissionsPolicyHeader(permissions ->
                        permissions.policy("camera=(), geolocation=(), microphone=(), payment=(), usb=()"));
    }
}
