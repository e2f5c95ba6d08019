package org.alihwarta.syndication;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.alihwarta.language.Language;
import org.alihwarta.site.Addresses;
import org.alihwarta.site.Dependencies;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells a hub that feeds have news, as <a href="https://www.w3.org/TR/websub/#publishing">WebSub</a> leaves to publisher and hub and as
 * public hubs want it: {@code hub.mode=publish} with the feeds' addresses. A hub that does not answer costs subscribers their haste, and
 * nobody else anything. Safe for use by several threads.
 */
public final class WebSub {
    private static final Logger LOG = LoggerFactory.getLogger(WebSub.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final URI hub;
    private final String origin;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    /**
     * Makes the sender.
     *
     * @param origin the site's public address, under which subscribers know the feeds
     */
    public WebSub(URI hub, String origin) {
        this.hub = hub;
        this.origin = origin;
    }

    /** Tells of the languages whose lists are among what has changed. Returns at once. */
    public void tell(Set<String> changed) {
        List<String> topics = new ArrayList<>();
        for (Language language : Language.values()) {
            if (changed.contains(Dependencies.list(language))) {
                topics.add(origin + Addresses.front(language) + Addresses.ATOM);
                topics.add(origin + Addresses.front(language) + Addresses.RSS);
            }
        }
        if (topics.isEmpty()) {
            return;
        }
        var unused = client.sendAsync(request(topics), BodyHandlers.discarding())
                .whenComplete((answer, failure) -> {
                    if (failure != null) {
                        LOG.warn("The hub {} could not be told of news: {}", hub, failure.toString());
                    } else if (answer.statusCode() / 100 != 2) {
                        LOG.warn("The hub {} refused to be told of news: status {}", hub, answer.statusCode());
                    }
                });
    }

    private HttpRequest request(List<String> topics) {
        StringBuilder form = new StringBuilder("hub.mode=publish");
        topics.forEach(topic -> form.append("&hub.url=").append(URLEncoder.encode(topic, StandardCharsets.UTF_8)));
        return HttpRequest.newBuilder(hub)
                .timeout(PATIENCE)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form.toString()))
                .build();
    }
}
