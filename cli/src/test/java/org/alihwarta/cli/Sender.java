package org.alihwarta.cli;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A program that hands stories in at the API, each until it is told twice that it has arrived. */
final class Sender implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final String stories;
    private final String token;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final ExecutorService threads = Executors.newFixedThreadPool(2);
    private final AtomicInteger acknowledged = new AtomicInteger();
    private final AtomicInteger attempts = new AtomicInteger();

    Sender(int port, String token) {
        stories = "http://127.0.0.1:" + port + "/api/v1/stories/uji:";
        this.token = token;
    }

    void send(int count) {
        for (int number = 1; number <= count; number++) {
            int story = number;
            threads.execute(() -> {
                deliver(story);
                deliver(story);
                acknowledged.incrementAndGet();
            });
        }
    }

    int acknowledged() {
        return acknowledged.get();
    }

    int attempts() {
        return attempts.get();
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }

    private void deliver(int number) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(stories + number))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(LibraryDictionary.story(number)))
                .build();
        try {
            while (!hasArrived(request)) {
                Thread.sleep(300);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean hasArrived(HttpRequest request) throws InterruptedException {
        attempts.incrementAndGet();
        try {
            int status =
                    client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
            return status == 200 || status == 201;
        } catch (IOException notThere) {
            return false;
        }
    }
}
