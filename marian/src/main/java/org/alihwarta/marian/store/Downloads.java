package org.alihwarta.marian.store;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Fetches files over HTTP into a folder. A cut connection goes on where it was, also in a later process; a file that changed on the
 * server meanwhile begins anew. Thread-safe; two fetches of one file do not run at once.
 */
public final class Downloads {

    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(2);

    private final Path folder;
    private final HttpClient client;
    private final Patience patience;

    public Downloads(Path folder, HttpClient client, Patience patience) {
        this.folder = folder;
        this.client = client;
        this.patience = patience;
    }

    /**
     * Fetches a file, checks that it is as expected, and hands it out; closing it deletes it.
     *
     * @throws StoreException when the server, the network or the disk fails for good; what has come stays for the next attempt
     *     unless it is wrong or the disk is full
     */
    PartialFile fetch(RemoteFile file, DownloadProgress progress) {
        PartialFile part = PartialFile.open(folder, file.address());
        try {
            if (file.packed() != null && part.isAs(file.packed())) {
                return part;
            }
            boolean isResumed = part.size() > 0;
            receive(file, part, progress);
            if (isResumed && !part.isAs(file.packed())) {
                part.clear();
                receive(file, part, progress);
            }
            part.require(file);
            return part;
        } catch (RuntimeException e) {
            part.keep();
            throw e;
        }
    }

    private void receive(RemoteFile file, PartialFile part, DownloadProgress progress) {
        int fruitless = 0;
        while (true) {
            long before = part.size();
            Duration pause;
            try {
                OptionalLong wait = attempt(file, part, progress);
                if (wait.isEmpty()) {
                    return;
                }
                pause = Duration.ofSeconds(wait.getAsLong());
                requireMoreAttempts(++fruitless, file, "the server is busy", null);
            } catch (IOException e) {
                fruitless = part.size() > before ? 0 : fruitless + 1;
                requireMoreAttempts(fruitless, file, Connections.reason(e), e);
                pause = Duration.ZERO;
            }
            rest(pause.compareTo(patience.pause(fruitless)) > 0 ? pause : patience.pause(fruitless));
        }
    }

    /** Empty when the file is complete, otherwise how many seconds the busy server wants to be left alone. */
    private OptionalLong attempt(RemoteFile file, PartialFile part, DownloadProgress progress) throws IOException {
        HttpResponse<InputStream> response = send(file, part);
        try (InputStream body = new StallGuard(response.body(), patience.stall())) {
            switch (response.statusCode()) {
                case 200 -> part.restart(response.headers());
                case 206 -> part.requireNext(response.headers());
                case 416 -> {
                    part.clear();
                    return OptionalLong.of(0);
                }
                case 429, 500, 502, 503, 504 -> {
                    return OptionalLong.of(retryAfter(response));
                }
                default -> throw refused(file, response.statusCode());
            }
            part.append(body, file, progress);
            return OptionalLong.empty();
        }
    }

    private HttpResponse<InputStream> send(RemoteFile file, PartialFile part) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(file.address())
                .timeout(patience.stall())
                .header("Accept-Encoding", encoding(file.packing()));
        part.validator()
                .ifPresent(validator ->
                        request.header("Range", "bytes=" + part.size() + "-").header("If-Range", validator));
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        } catch (InterruptedException e) {
            throw interrupted(file, e);
        }
    }

    /** A bucket that keeps a file gzipped would otherwise unpack it for us, and nothing could be checked. */
    private static String encoding(Packing packing) {
        return packing == Packing.GZIP ? "gzip" : "identity";
    }

    private static long retryAfter(HttpResponse<?> response) {
        return response.headers()
                .firstValue("Retry-After")
                .filter(value -> value.matches("[0-9]{1,6}"))
                .map(value -> Math.min(Long.parseLong(value), LONGEST_PAUSE.toSeconds()))
                .orElse(0L);
    }

    private void requireMoreAttempts(int fruitless, RemoteFile file, String reason, @Nullable Throwable cause) {
        if (fruitless >= patience.attempts()) {
            throw new StoreException(
                    file.address() + " cannot be fetched: " + reason
                            + ". Check the network (and HTTPS_PROXY if there is a proxy), then try again",
                    cause);
        }
    }

    private static StoreException refused(RemoteFile file, int status) {
        String why = status >= 300 && status < 400
                ? "the server redirects without end or to an insecure address"
                : "the server answered " + status;
        return new StoreException(file.address() + " cannot be fetched: " + why
                + ". The registry may have changed: list the models anew, or choose another registry");
    }

    private static void rest(Duration pause) {
        try {
            Thread.sleep(pause.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreException("The download was interrupted; start it again to go on", e);
        }
    }

    private static StoreException interrupted(RemoteFile file, InterruptedException e) {
        Thread.currentThread().interrupt();
        return new StoreException("The download of " + file.address() + " was interrupted; start it again to go on", e);
    }

    /**
     * How long to try.
     *
     * @param attempts after so many in a row that brought nothing, it is given up
     * @param firstPause the wait after the first of them; doubles with each
     * @param stall how long nothing may come
     */
    public record Patience(int attempts, Duration firstPause, Duration stall) {

        /** For a newsroom's line. */
        public static final Patience STANDARD = new Patience(5, Duration.ofSeconds(1), Duration.ofSeconds(30));

        Duration pause(int fruitless) {
            return firstPause.multipliedBy(1L << Math.max(0, fruitless - 1));
        }
    }
}
