package org.alihwarta.testkit;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A web server on this machine that answers as a test says, faults included, and remembers what it was asked. */
public final class LocalWeb implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final List<Request> requests = new CopyOnWriteArrayList<>();

    private LocalWeb(HttpServer server) {
        this.server = server;
    }

    public static LocalWeb start() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            LocalWeb web = new LocalWeb(server);
            server.createContext("/", web::handle);
            server.setExecutor(web.threads);
            server.start();
            return web;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public URI address(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    /** Has a path, without its query, answered; the last answer said counts. */
    public LocalWeb on(String path, Answer answer) {
        answers.put(path, answer);
        return this;
    }

    /** As {@link #on}, with the same body every time. */
    public LocalWeb serve(String path, String body) {
        return on(path, request -> Reply.of(200, body));
    }

    /** As {@link #on}, with the same bytes every time. */
    public LocalWeb serve(String path, byte[] body) {
        return on(path, request -> Reply.of(200, body));
    }

    /** All requests so far, oldest first. */
    public List<Request> requests() {
        return List.copyOf(requests);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Request request = Request.of(exchange);
            requests.add(request);
            Answer answer = answers.getOrDefault(request.path(), asked -> Reply.of(404, "nothing here"));
            Reply reply;
            try {
                reply = answer.to(request);
            } catch (InterruptedException stopped) {
                return;
            }
            reply.headers.forEach(exchange.getResponseHeaders()::set);
            long length = reply.body.length == 0 ? -1 : reply.body.length;
            exchange.sendResponseHeaders(reply.status, length);
            exchange.getResponseBody().write(reply.body, 0, reply.sent);
        } catch (IOException cut) {
            // The other side has gone, or the answer was meant to be cut.
        }
    }

    /** What a server does with a request. */
    @FunctionalInterface
    public interface Answer {
        Reply to(Request request) throws InterruptedException;
    }

    /** A request as it came; header names in lower case. */
    public record Request(String method, String path, String query, Map<String, String> headers, String body) {
        static Request of(HttpExchange exchange) throws IOException {
            Map<String, String> headers = new ConcurrentHashMap<>();
            exchange.getRequestHeaders()
                    .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), String.join(", ", values)));
            String query = exchange.getRequestURI().getRawQuery();
            return new Request(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().getPath(),
                    query == null ? "" : query,
                    headers,
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        }

        /** Empty when the request has no such header. */
        public String header(String name) {
            return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
        }
    }

    /** An answer; immutable. */
    public static final class Reply {
        private final int status;
        private final Map<String, String> headers;
        private final byte[] body;
        private final int sent;

        private Reply(int status, Map<String, String> headers, byte[] body, int sent) {
            this.status = status;
            this.headers = headers;
            this.body = body;
            this.sent = sent;
        }

        public static Reply of(int status, String body) {
            return of(status, body.getBytes(StandardCharsets.UTF_8));
        }

        public static Reply of(int status, byte[] body) {
            return new Reply(status, Map.of(), body.clone(), body.length);
        }

        /** The same with a header. */
        public Reply with(String name, String value) {
            Map<String, String> more = new ConcurrentHashMap<>(headers);
            more.put(name, value);
            return new Reply(status, more, body, sent);
        }

        /** The same, cut after so many bytes. */
        public Reply cutAfter(int bytes) {
            return new Reply(status, headers, body, bytes);
        }
    }
}
