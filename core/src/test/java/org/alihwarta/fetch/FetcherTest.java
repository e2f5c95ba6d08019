package org.alihwarta.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.zip.GZIPOutputStream;
import org.alihwarta.error.AlihwartaException;
import org.alihwarta.error.AlihwartaException.Kind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FetcherTest {
    private static final Limits TIGHT = new Limits(100_000, Duration.ofSeconds(2), Duration.ofSeconds(2), 3);

    private HttpServer server;
    private final Fetcher fetcher = Fetcher.open(Reach.including(List.of("localhost")), TIGHT, Clock.systemUTC());

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        server.setExecutor(Executors.newCachedThreadPool());
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
        fetcher.close();
    }

    @Test
    void followsRedirectsAndSaysWhereTheyEnded() {
        redirect("/a", "/b");
        answer("/b", "halo");

        Answer answer = fetcher.ask(Ask.get(at("/a")));

        assertThat(answer.text()).isEqualTo("halo");
        assertThat(answer.address()).isEqualTo(at("/b"));
    }

    @Test
    void leavesACircle() {
        redirect("/a", "/b");
        redirect("/b", "/a");

        assertRefused("/a", Kind.BAD_INPUT, "in a circle");
    }

    @Test
    void tiresOfRedirects() {
        for (int step = 0; step < 9; step++) {
            redirect("/" + step + "/", "/" + (step + 1) + "/");
        }

        assertRefused("/0/", Kind.BAD_INPUT, "more than 3 times");
    }

    @Test
    void isNotLedIntoTheHouse() {
        redirect("/a", "http://127.0.0.1:" + server.getAddress().getPort() + "/secret");
        redirect("/b", "file:///etc/passwd");
        answer("/secret", "rahasia");

        assertRefused("/a", Kind.BAD_INPUT, "not on the open internet");
        assertRefused("/b", Kind.BAD_INPUT, "no web address");
    }

    @Test
    void keepsSecretsFromOtherServers() {
        Ask ask = Ask.get(URI.create("http://localhost:1/")).with("Authorization", "Basic eA==");

        assertThat(ask.at(URI.create("http://localhost:1/b")).headers()).containsKey("Authorization");
        assertThat(ask.at(URI.create("http://localhost:2/b")).headers()).isEmpty();
        assertThat(ask.at(URI.create("https://localhost:1/b")).headers()).isEmpty();
    }

    @Test
    void stopsAtAnEndlessAnswer() {
        server.createContext("/endless", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try (OutputStream body = exchange.getResponseBody()) {
                while (true) {
                    body.write(new byte[10_000]);
                }
            }
        });

        assertRefused("/endless", Kind.BAD_INPUT, "more than 97 KB");
    }

    @Test
    void countsWhatIsUnpacked() {
        server.createContext("/bomb", exchange -> {
            exchange.getResponseHeaders().add("Content-Encoding", "gzip");
            exchange.sendResponseHeaders(200, 0);
            try (OutputStream body = new GZIPOutputStream(exchange.getResponseBody())) {
                body.write(new byte[50_000_000]);
            }
        });

        assertRefused("/bomb", Kind.BAD_INPUT, "more than 97 KB");
    }

    @Test
    void doesNotWaitForASlowAnswer() {
        server.createContext("/slow", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try (OutputStream body = exchange.getResponseBody()) {
                for (int second = 0; second < 30; second++) {
                    body.write('.');
                    body.flush();
                    pause();
                }
            }
        });

        assertRefused("/slow", Kind.UNAVAILABLE, "longer than 2 seconds");
    }

    @Test
    void saysWhoDoesNotAnswer() {
        server.stop(0);

        assertRefused("/", Kind.UNAVAILABLE, "localhost does not answer");
    }

    private void assertRefused(String path, Kind kind, String words) {
        assertThatThrownBy(() -> fetcher.ask(Ask.get(at(path))))
                .isInstanceOfSatisfying(
                        AlihwartaException.class,
                        failure -> assertThat(failure.kind()).isEqualTo(kind))
                .hasMessageContaining(words);
    }

    private URI at(String path) {
        return URI.create("http://localhost:" + server.getAddress().getPort() + path);
    }

    private void answer(String path, String text) {
        server.createContext(path, exchange -> send(exchange, 200, text));
    }

    private void redirect(String from, String to) {
        server.createContext(from, exchange -> {
            exchange.getResponseHeaders().add("Location", to);
            send(exchange, 302, "");
        });
    }

    private static void send(HttpExchange exchange, int status, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(300);
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }
}
