package org.alihwarta.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Answers from {@link KeptPages} before anything else of the application runs, and takes in what it then makes. The first answer's headers
 * are kept with it, so that later ones carry the same.
 */
public final class KeptPagesFilter extends OncePerRequestFilter {
    /** The parameters that pages which are kept look at; all others, such as those of campaigns, change nothing. */
    private static final Set<String> PARAMETERS = Set.of("page", "beside");

    /** Crawlers that say that they are; readings are counted, not readers, so more need not be known. */
    private static final Pattern CRAWLER =
            Pattern.compile("bot|crawl|spider|slurp|preview|monitor|curl|wget|python|java/", Pattern.CASE_INSENSITIVE);

    private static final Set<String> OF_ONE_ANSWER = Set.of("date", "content-length", "connection", "keep-alive");

    private final KeptPages pages;

    public KeptPagesFilter(KeptPages pages) {
        this.pages = pages;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("GET") && !request.getMethod().equals("HEAD");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String key = key(request);
        KeptPage page = pages.find(key);
        if (page != null) {
            page.headers().forEach(header -> response.addHeader(header.name(), header.value()));
            dress(response, page.form());
            send(page, request, response);
            return;
        }
        long changes = pages.changes();
        ContentCachingResponseWrapper made = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, made);
        Keeping keeping = Keeping.find(request);
        if (keeping == null
                || made.getStatus() != HttpStatus.OK.value()
                || !request.getMethod().equals("GET")) {
            made.copyBodyToResponse();
            return;
        }
        page = new KeptPage(keeping, headers(made), form(made), made.getContentAsByteArray());
        pages.keep(key, page, changes);
        send(page, request, response);
    }

    private static void send(KeptPage page, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        count(page, request);
        response.setHeader(HttpHeaders.ETAG, page.tag());
        response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
        String known = request.getHeader(HttpHeaders.IF_NONE_MATCH);
        if (known != null && names(known, page.tag())) {
            response.setStatus(HttpStatus.NOT_MODIFIED.value());
            return;
        }
        boolean gzip = accepts(request.getHeader(HttpHeaders.ACCEPT_ENCODING));
        byte[] content = gzip ? page.compressed() : page.content();
        if (gzip) {
            response.setHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
        }
        response.setContentLength(content.length);
        response.getOutputStream().write(content);
    }

    /** The language is set where pages are rendered; elsewhere the response would name the server's own. */
    private static KeptPage.Form form(HttpServletResponse made) {
        String type = made.getContentType();
        return new KeptPage.Form(type, type != null && type.startsWith("text/html") ? made.getLocale() : null);
    }

    private static void dress(HttpServletResponse response, KeptPage.Form form) {
        if (form.contentType() != null) {
            response.setContentType(form.contentType());
        }
        if (form.language() != null) {
            response.setLocale(form.language());
        }
    }

    private static void count(KeptPage page, HttpServletRequest request) {
        boolean read = request.getMethod().equals("GET")
                && request.getHeader("Sec-Purpose") == null
                && !CRAWLER.matcher(Objects.requireNonNullElse(request.getHeader(HttpHeaders.USER_AGENT), "bot"))
                        .find();
        if (read) {
            page.keeping().reading().run();
        }
    }

    private static boolean names(String ifNoneMatch, String tag) {
        return Arrays.stream(ifNoneMatch.split(",", -1))
                .map(String::strip)
                .anyMatch(known -> weak(known).equals(weak(tag)));
    }

    private static String weak(String tag) {
        return tag.startsWith("W/") ? tag.substring(2) : tag;
    }

    private static boolean accepts(@Nullable String encodings) {
        return encodings != null
                && Arrays.stream(encodings.toLowerCase(Locale.ROOT).split(",", -1))
                        .map(encoding -> encoding.replace(" ", ""))
                        .anyMatch(encoding -> encoding.equals("gzip")
                                || (encoding.startsWith("gzip;q=") && !encoding.endsWith("=0")));
    }

    private static List<KeptPage.Header> headers(HttpServletResponse response) {
        return response.getHeaderNames().stream()
                .distinct()
                .filter(name -> !OF_ONE_ANSWER.contains(name.toLowerCase(Locale.ROOT)))
                .flatMap(name -> response.getHeaders(name).stream().map(value -> new KeptPage.Header(name, value)))
                .toList();
    }

    /** The address as far as it matters, with the host, because absolute links may follow it. */
    private static String key(HttpServletRequest request) {
        String origin = request.getScheme() + "://" + request.getServerName() + ":" + request.getServerPort();
        String query = request.getQueryString();
        if (query == null) {
            return origin + request.getRequestURI();
        }
        return origin + request.getRequestURI() + "?"
                + Arrays.stream(query.split("&", -1))
                        .filter(parameter -> PARAMETERS.contains(parameter.split("=", 2)[0]))
                        .sorted()
                        .collect(Collectors.joining("&"));
    }
}
