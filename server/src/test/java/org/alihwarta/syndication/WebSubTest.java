package org.alihwarta.syndication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.alihwarta.language.Language;
import org.alihwarta.site.Dependencies;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WebSubTest {
    private final List<String> told = new CopyOnWriteArrayList<>();
    private HttpServer hub;

    @BeforeEach
    void listen() throws IOException {
        hub = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        hub.createContext("/hub", exchange -> {
            told.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        hub.start();
    }

    @AfterEach
    void stop() {
        hub.stop(0);
    }

    @Test
    void tellsTheHubOfTheLanguagesThatHaveNews() {
        WebSub sender = new WebSub(
                URI.create("http://127.0.0.1:" + hub.getAddress().getPort() + "/hub"), "https://warta.example");

        sender.tell(Set.of("story 1", "progress ja"));
        sender.tell(Set.of("story 1", Dependencies.list(Language.ENGLISH)));

        await().untilAsserted(() -> assertThat(told)
                .containsExactly("hub.mode=publish&hub.url=https%3A%2F%2Fwarta.example%2Fen%2Ffeed.atom"
                        + "&hub.url=https%3A%2F%2Fwarta.example%2Fen%2Ffeed.rss"));
    }
}
