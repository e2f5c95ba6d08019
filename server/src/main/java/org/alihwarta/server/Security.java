package org.alihwarta.server;

import java.time.Clock;
import java.util.Objects;
import org.alihwarta.account.Sessions;
import org.alihwarta.desk.DeskAddresses;
import org.alihwarta.desk.DeskSessions;
import org.alihwarta.desk.InvitationController;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.CookieRequestCache;

/**
 * Who may do what. Two worlds: the desk, for people who have logged in, with forms against forgery; and the site, which anybody may read.
 * It knows no session; what readers may send it, reports and comments, is taken from its own pages only.
 */
final class Security {
    /** Named although {@code default-src} covers it, because auditors and scanners look for it. */
    private static final String NO_OBJECTS = "object-src 'none'; ";

    private static final String NOTHING =
            "default-src 'none'; " + NO_OBJECTS + "base-uri 'none'; form-action 'self'; frame-ancestors 'none'; "
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
    DeskSessions deskSessions(Newsroom newsroom, Configuration configuration) {
        Sessions sessions = newsroom.sessions(
                configuration.duration(Setting.DESK_SESSION), configuration.duration(Setting.DESK_SESSION_LONGEST));
        return new DeskSessions(sessions, isHttps(configuration));
    }

    /** Whether people reach the server by TLS, which a proxy before it speaks. */
    static boolean isHttps(Configuration configuration) {
        return configuration
                .siteUrl()
                .filter(url -> "https".equals(url.getScheme()))
                .isPresent();
    }

    @Bean
    @Order(1)
    SecurityFilterChain desk(
            HttpSecurity security,
            AuthenticationProvider accounts,
            LoginThrottle throttle,
            DeskSessions sessions,
            Configuration configuration)
            throws Exception {
        CookieRequestCache wished = wishedPages(isHttps(configuration));
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
                        .successHandler(onward(wished))
                        .failureUrl(DeskAddresses.LOGIN + "?failed=true"))
                .logout(out -> out.logoutUrl(DeskAddresses.LOG_OUT).logoutSuccessUrl(DeskAddresses.LOGIN + "?out=true"))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .securityContext(context -> context.securityContextRepository(new SessionContexts(sessions)))
                .requestCache(cache -> cache.requestCache(wished))
                .csrf(forms -> forms.csrfTokenRepository(formTokens(isHttps(configuration))))
                .exceptionHandling(refused -> refused.authenticationEntryPoint(new DeskEntryPoint(sessions)))
                .headers(headers -> harden(headers, SCRIPTS_OF_OUR_OWN))
                .build();
    }

    /** Where somebody wanted to go before they had to log in; parts of pages, which htmx asks for, are no place to go. */
    private static CookieRequestCache wishedPages(boolean https) {
        CookieRequestCache wished = new CookieRequestCache();
        wished.setCookieCustomizer(cookie -> {
            cookie.setSecure(https);
            cookie.setAttribute("SameSite", "Lax");
        });
        wished.setRequestMatcher(request ->
                request.getMethod().equals(HttpMethod.GET.name()) && request.getHeader("HX-Request") == null);
        return wished;
    }

    private static AuthenticationSuccessHandler onward(CookieRequestCache wished) {
        SavedRequestAwareAuthenticationSuccessHandler onward = new SavedRequestAwareAuthenticationSuccessHandler();
        onward.setDefaultTargetUrl(DeskAddresses.BOARD);
        onward.setRequestCache(wished);
        return onward;
    }

    /** Forms prove that they are ours by a token that the browser has in a cookie, too, which no other site can read or set. */
    private static CookieCsrfTokenRepository formTokens(boolean https) {
        CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName(DeskAddresses.cookie("alihwarta_form", https));
        tokens.setCookiePath(DeskAddresses.BOARD);
        tokens.setCookieCustomizer(
                cookie -> cookie.httpOnly(true).sameSite("Lax").secure(https));
        return tokens;
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

    /** What is no page: nothing may be loaded by it, and nobody may frame it. */
    static HeadersConfigurer<HttpSecurity> harden(HeadersConfigurer<HttpSecurity> headers) {
        return harden(headers, "default-src 'none'; " + NO_OBJECTS + "base-uri 'none'; frame-ancestors 'none'");
    }

    private static HeadersConfigurer<HttpSecurity> harden(HeadersConfigurer<HttpSecurity> headers, String policy) {
        return headers.contentSecurityPolicy(content -> content.policyDirectives(policy))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.STRICT_ORIGIN_WHEN_CROSS_ORIGIN))
                .permissionsPolicyHeader(permissions ->
                        permissions.policy("camera=(), geolocation=(), microphone=(), payment=(), usb=()"));
    }
}
