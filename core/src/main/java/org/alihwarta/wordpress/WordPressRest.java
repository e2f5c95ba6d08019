package org.alihwarta.wordpress;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.alihwarta.error.AlihwartaException;
import org.alihwarta.fetch.Answer;
import org.alihwarta.fetch.Ask;
import org.alihwarta.fetch.Fetcher;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The REST interface of a WordPress, found where the site says that it is. Thread-safe. */
final class WordPressRest {
    private static final Pattern ROOT_LINK = Pattern.compile("<([^>]+)>\\s*;\\s*rel=\"?https://api\\.w\\.org/\"?");
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int NOT_FOUND = 404;

    private final WordPressSite site;
    private final Fetcher fetcher;
    private volatile @Nullable URI root;

    WordPressRest(WordPressSite site, Fetcher fetcher) {
        this.site = site;
        this.fetcher = fetcher;
    }

    JsonNode get(String path, Map<String, String> query) {
        return json(require(Ask.get(address(path, query))));
    }

    /** As {@link #get}, a page of many; absent beyond the last. */
    Optional<JsonNode> findPage(String path, Map<String, String> query) {
        Answer answer = ask(Ask.get(address(path, query)));
        if (answer.status() == 400 && answer.text().contains("rest_post_invalid_page_number")) {
            return Optional.empty();
        }
        return Optional.of(json(good(answer)));
    }

    JsonNode post(String path, Map<String, ?> body) {
        return json(require(withBody("POST", path, body)));
    }

    /** As {@link #post}; absent when the thing at the path is gone. */
    Optional<JsonNode> findAndPost(String path, Map<String, ?> body) {
        Answer answer = ask(withBody("POST", path, body));
        return answer.status() == NOT_FOUND ? Optional.empty() : Optional.of(json(good(answer)));
    }

    /** Puts something into the bin, if it is not there or gone already. */
    void bin(String path) {
        Answer answer = ask(new Ask("DELETE", address(path, Map.of()), Map.of(), null));
        if (answer.status() != NOT_FOUND && answer.status() != 410) {
            good(answer);
        }
    }

    private Ask withBody(String method, String path, Map<String, ?> body) {
        return new Ask(
                method,
                address(path, Map.of()),
                Map.of("Content-Type", "application/json"),
                JSON.writeValueAsBytes(body));
    }

    /** A root without pretty links is a query itself: {@code /?rest_route=/}. */
    private URI address(String path, Map<String, String> query) {
        String start = root() + path;
        String joined = query.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return URI.create(joined.isEmpty() ? start : start + (start.contains("?") ? "&" : "?") + joined);
    }

    private URI root() {
        URI known = root;
        if (known == null) {
            known = discover();
            root = known;
        }
        return known;
    }

    private URI discover() {
        Answer home = fetcher.require(Ask.get(site.home()));
        for (String link : home.all("link")) {
            Matcher matcher = ROOT_LINK.matcher(link);
            if (matcher.find()) {
                return home.address().resolve(matcher.group(1));
            }
        }
        throw AlihwartaException.badInput(
                site.home()
                        + " does not say where its REST interface is: is it a WordPress, and is its REST API switched off by a plugin?");
    }

    private Answer require(Ask ask) {
        return good(ask(ask));
    }

    private Answer ask(Ask ask) {
        return fetcher.ask(site.authorization()
                .map(secret -> ask.with("Authorization", secret))
                .orElse(ask));
    }

    private Answer good(Answer answer) {
        if (answer.isGood()) {
            return answer;
        }
        String advice = answer.status() == 401 || answer.status() == 403
                ? ": check the user, who must be an editor, and the application password"
                : "";
        throw AlihwartaException.unavailable(
                site.name() + " answered " + answer.status() + " (" + answer.excerpt() + ")" + advice, null);
    }

    private JsonNode json(Answer answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (JacksonException noJson) {
            throw AlihwartaException.unavailable(
                    answer.address() + " answered no JSON but \"" + answer.excerpt() + "\"", noJson);
        }
    }
}
