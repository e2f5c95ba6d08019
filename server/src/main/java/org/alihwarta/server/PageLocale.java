package org.alihwarta.server;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.alihwarta.desk.Visits;
import org.alihwarta.language.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.LocaleResolver;

/** Tells the framework the language of a page, for its {@code Content-Language}: that of its address, or of the desk. */
final class PageLocale implements LocaleResolver {
    private final Visits visits;

    PageLocale(Visits visits) {
        this.visits = visits;
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        String[] parts = request.getRequestURI().split("/", 3);
        Language language = Language.findByCode(parts.length < 2 ? "" : parts[1])
                .orElseGet(() -> visits.of(request).language());
        return Locale.forLanguageTag(language.tag());
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        throw new UnsupportedOperationException("the address decides the language");
    }
}
