package org.alihwarta.desk;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.alihwarta.account.Account;
import org.alihwarta.error.AlihwartaException;
import org.alihwarta.language.Language;
import org.alihwarta.web.Assets;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Finds out about the {@link Visit} that a request belongs to; gives it to controllers that ask for one. */
public final class Visits implements HandlerMethodArgumentResolver {
    static final String LANGUAGE_COOKIE = "alihwarta_desk_language";

    private final String siteName;
    private final DeskTexts texts;
    private final Visit.Look look;
    private final Function<String, Optional<Account>> accounts;

    /** Makes visits of the people whose accounts {@code accounts} finds by name. */
    public Visits(String siteName, DeskTexts texts, Assets assets, Function<String, Optional<Account>> accounts) {
        this.siteName = siteName;
        this.texts = texts;
        this.accounts = accounts;
        this.look = new Visit.Look(
                assets.address("desk.css"),
                List.of(assets.address("htmx-2.0.8.min.js"), assets.address("desk.js")),
                Stream.of("editor-blocks.js", "editor-paste.js", "editor-pictures.js", "editor-unsaved.js")
                        .map(assets::address)
                        .toList(),
                assets.address("icon.svg"));
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Visit.class;
    }

    @Override
    public Visit resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        HttpServletRequest servletRequest = request.getNativeRequest(HttpServletRequest.class);
        if (servletRequest == null) {
            throw new IllegalStateException("the desk is served over HTTP");
        }
        Visit visit = of(servletRequest);
        if (servletRequest.getUserPrincipal() != null && visit.account() == null) {
            throw new AccessDeniedException("the account was disabled");
        }
        return visit;
    }

    public Visit of(HttpServletRequest request) {
        Language language = language(request);
        Principal person = request.getUserPrincipal();
        return new Visit(
                language,
                texts.in(language),
                texts.findings(language),
                siteName,
                person == null ? null : account(person),
                csrf(request),
                request.getRequestURI(),
                look);
    }

    /** Asked anew for every page, so that a role that was taken away is gone at once. */
    private @Nullable Account account(Principal person) {
        try {
            return accounts.apply(person.getName()).orElse(null);
        } catch (AlihwartaException unavailable) {
            // The page that says so needs a visit too.
            return null;
        }
    }

    private static Language language(HttpServletRequest request) {
        return cookies(request)
                .filter(cookie -> cookie.getName().endsWith(LANGUAGE_COOKIE))
                .flatMap(cookie -> DeskTexts.findByCode(cookie.getValue()).stream())
                .findFirst()
                .orElseGet(() -> DeskTexts.preferred(Collections.list(request.getLocales())));
    }

    private static Stream<Cookie> cookies(HttpServletRequest request) {
        return Optional.ofNullable(request.getCookies()).stream().flatMap(Arrays::stream);
    }

    private static Visit.Csrf csrf(HttpServletRequest request) {
        return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
                ? new Visit.Csrf(token.getParameterName(), token.getToken())
                : new Visit.Csrf("_csrf", "");
    }
}
