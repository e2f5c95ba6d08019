package org.alihwarta.marian.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.airlift.compress.zstd.ZstdOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.alihwarta.testkit.LocalWeb;
import org.alihwarta.testkit.LocalWeb.Reply;
import org.alihwarta.testkit.LocalWeb.Request;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DownloadsTest {

    private static final byte[] CONTENT = content();

    @TempDir
    private Path home;

    private final LocalWeb web = LocalWeb.start();
    private final HttpClient client = Connections.client(Map.of());

    @AfterEach
    void stop() {
        web.close();
    }

    @Test
    void fetchesAndUnpacksWhatFirefoxPacks() throws IOException {
        byte[] zstd = zstd(CONTENT);
        web.serve("/model.zst", zstd);
        RemoteFile file =
                new RemoteFile("model.bin", web.address("/model.zst"), Packing.ZSTD, expected(zstd), expected(CONTENT));
        List<Long> progress = new ArrayList<>();
        assertThat(fetch(file, progress::add)).isEqualTo(CONTENT);
        assertThat(progress).isSorted().endsWith((long) zstd.length);
        assertThat(leftovers()).isEmpty();
    }

    @Test
    void fetchesGzippedFilesOfWhichNobodySaysTheSize() throws IOException {
        web.serve("/vocab.gz", gzip(CONTENT));
        assertThat(fetch(new RemoteFile("vocab.spm", web.address("/vocab.gz"), Packing.GZIP, null, null)))
                .isEqualTo(CONTENT);
        assertThat(web.requests().get(0).header("Accept-Encoding")).isEqualTo("gzip");
    }

    @Test
    void goesOnWhereTheConnectionWasCut() throws IOException {
        web.on("/model", request -> ranged(request, "\"1\"", 30_000));
        assertThat(fetch(plain())).isEqualTo(CONTENT);
        // Of what was sent before the cut, a part may be lost with the connection.
        assertThat(web.requests().get(1).header("Range")).matches("bytes=[1-9][0-9]*-");
        assertThat(web.requests().get(1).header("If-Range")).isEqualTo("\"1\"");
    }

    @Test
    void goesOnInALaterProcess() throws IOException {
        web.on(
                "/model",
                request -> ranged(request, "\"1\"", request.header("Range").isEmpty() ? 40_000 : 0));
        assertThatThrownBy(() -> fetch(plain())).isInstanceOf(StoreException.class);
        web.on("/model", request -> ranged(request, "\"1\"", CONTENT.length));
        assertThat(fetch(plain())).isEqualTo(CONTENT);
        // Of what was sent before the cut, a part may be lost with the connection.
        assertThat(last().header("Range")).matches("bytes=[1-9][0-9]*-");
    }

    @Test
    void beginsAnewWhenTheFileHasChangedMeanwhile() throws IOException {
        web.on(
                "/model",
                request -> ranged(request, "\"old\"", request.header("Range").isEmpty() ? 40_000 : 0));
        assertThatThrownBy(() -> fetch(plain())).isInstanceOf(StoreException.class);
        web.on("/model", request -> ranged(request, "\"new\"", CONTENT.length));
        assertThat(fetch(plain())).isEqualTo(CONTENT);
        assertThat(last().header("If-Range")).isEqualTo("\"old\"");
    }

    @Test
    void beginsAnewWhenTheRestBelongsToAnotherFile() throws IOException {
        byte[] other = CONTENT.clone();
        other[5]++;
        web.on(
                "/model",
                request -> request.header("Range").isEmpty()
                        ? bytes(200, other, 40_000).with("ETag", "\"1\"")
                        : Reply.of(503, ""));
        assertThatThrownBy(() -> fetch(plain())).isInstanceOf(StoreException.class);
        web.on("/model", request -> ranged(request, "\"1\"", CONTENT.length));
        assertThat(fetch(plain())).isEqualTo(CONTENT);
    }

    @Test
    void takesTheWholeFileFromAServerThatSendsNoParts() throws IOException {
        int[] count = {0};
        web.on(
                "/model",
                request -> bytes(200, CONTENT, count[0]++ == 0 ? 10_000 : CONTENT.length)
                        .with("ETag", "\"1\""));
        assertThat(fetch(plain())).isEqualTo(CONTENT);
    }

    @Test
    void asksForAllWhenTheServerSendsAnotherPart() throws IOException {
        web.on(
                "/model",
                request -> request.header("Range").isEmpty()
                        ? bytes(200, CONTENT, web.requests().size() == 1 ? 10_000 : CONTENT.length)
                                .with("ETag", "\"1\"")
                        : bytes(206, CONTENT, CONTENT.length)
                                .with("Content-Range", "bytes 0-" + (CONTENT.length - 1) + "/" + CONTENT.length));
        assertThat(fetch(plain())).isEqualTo(CONTENT);
    }

    @Test
    void waitsForABusyServer() throws IOException {
        int[] count = {0};
        web.on(
                "/model",
                request -> count[0]++ < 2
                        ? Reply.of(503, "busy").with("Retry-After", "0")
                        : bytes(200, CONTENT, CONTENT.length));
        assertThat(fetch(plain())).isEqualTo(CONTENT);
        assertThat(count[0]).isEqualTo(3);
    }

    @Test
    void givesUpOnAServerThatStaysBusy() throws IOException {
        web.on("/model", request -> Reply.of(503, "busy"));
        assertThatThrownBy(() -> fetch(plain())).hasMessageContaining("/model cannot be fetched: the server is busy");
        assertThat(web.requests()).hasSize(3);
        assertThat(leftovers()).isEmpty();
    }

    @Test
    void refusesAnotherSum() throws IOException {
        byte[] other = CONTENT.clone();
        other[1000]++;
        web.serve("/model", other);
        assertThatThrownBy(() -> fetch(plain())).hasMessageContaining("instead of " + sha256(CONTENT));
        assertThat(leftovers()).isEmpty();
    }

    @Test
    void refusesASmallerAndALargerFile() throws IOException {
        web.serve("/model", "a page that says something else".getBytes(UTF_8));
        assertThatThrownBy(() -> fetch(plain())).hasMessageContaining("has 31 bytes instead of " + CONTENT.length);
        web.serve("/model", new byte[CONTENT.length + 1]);
        assertThatThrownBy(() -> fetch(plain())).hasMessageContaining("is larger than the " + CONTENT.length);
        assertThat(leftovers()).isEmpty();
    }

    @Test
    void refusesWhatUnpacksToSomethingElse() throws IOException {
        byte[] zstd = zstd(CONTENT);
        web.serve("/model.zst", zstd);
        Expected wrong = new Expected(CONTENT.length, "0".repeat(64));
        Expected small = new Expected(CONTENT.length - 1L, sha256(CONTENT));
        URI address = web.address("/model.zst");
        assertThatThrownBy(() -> fetch(new RemoteFile("m", address, Packing.ZSTD, expected(zstd), wrong)))
                .hasMessageContaining("/model.zst, unpacked, has the SHA-256");
        assertThatThrownBy(() -> fetch(new RemoteFile("m", address, Packing.ZSTD, expected(zstd), small)))
                .hasMessageContaining("unpacks to more than");
        assertThatThrownBy(() -> fetch(new RemoteFile("m", address, Packing.GZIP, expected(zstd), null)))
                .hasMessageContaining("cannot be unpacked");
        byte[] cut = Arrays.copyOf(zstd, zstd.length / 2);
        web.serve("/model.zst", cut);
        assertThatThrownBy(() -> fetch(new RemoteFile("m", address, Packing.ZSTD, expected(cut), null)))
                .isInstanceOf(StoreException.class);
        assertThat(leftovers()).isEmpty();
    }

    @Test
    void saysThatTheFileIsGone() {
        assertThatThrownBy(() -> fetch(plain())).hasMessageContaining("the server answered 404");
    }

    @Test
    void followsARedirectButNotForEver() throws IOException {
        web.on("/model", request -> Reply.of(302, "").with("Location", "/elsewhere"));
        web.serve("/elsewhere", CONTENT);
        assertThat(fetch(plain())).isEqualTo(CONTENT);
        web.on("/elsewhere", request -> Reply.of(302, "").with("Location", "/model"));
        assertThatThrownBy(() -> fetch(plain())).hasMessageContaining("redirects without end");
    }

    @Test
    void saysThatThereIsNoNetwork() throws IOException {
        int closed;
        try (ServerSocket socket = new ServerSocket(0)) {
            closed = socket.getLocalPort();
        }
        RemoteFile file =
                new RemoteFile("m", URI.create("http://127.0.0.1:" + closed + "/model"), Packing.NONE, null, null);
        assertThatThrownBy(() -> fetch(file))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("there is no connection (no network?)")
                .hasMessageNotContaining("\n");
    }

    @Test
    void givesUpOnAServerThatFallsSilent() {
        CountDownLatch never = new CountDownLatch(1);
        web.on("/model", request -> {
            never.await();
            return Reply.of(200, "");
        });
        Downloads impatient = downloads(new Downloads.Patience(1, Duration.ofMillis(1), Duration.ofMillis(200)));
        assertThatThrownBy(() -> impatient.fetch(plain(), DownloadProgress.NONE))
                .hasMessageContaining("the server does not answer");
    }

    /** Writes to {@code /dev/full} fail as on a full disk, for root and for everybody else. */
    @Test
    void leavesNothingOnAFullDisk() throws IOException {
        web.serve("/model", CONTENT);
        Path downloads = Files.createDirectories(home.resolve("parts"));
        Files.createSymbolicLink(downloads.resolve(PartialFile.name(plain().address())), Path.of("/dev/full"));
        assertThatThrownBy(() -> fetch(plain()))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("No space left on device")
                .hasMessageContaining("Free some space");
        assertThat(leftovers()).isEmpty();
    }

    @Test
    void letsOnlyOneProcessFetchAFile() {
        PartialFile held = PartialFile.open(home.resolve("parts"), plain().address());
        assertThatThrownBy(() -> fetch(plain())).hasMessageContaining("is being fetched by another process");
        held.close();
    }

    private byte[] fetch(RemoteFile file) throws IOException {
        return fetch(file, DownloadProgress.NONE);
    }

    private byte[] fetch(RemoteFile file, DownloadProgress progress) throws IOException {
        Downloads downloads = downloads(new Downloads.Patience(3, Duration.ofMillis(1), Duration.ofSeconds(20)));
        Path folder = Files.createTempDirectory(home, "staging");
        try (Staging staging = new Staging(folder, home)) {
            staging.fetch(file, downloads, progress);
            return Files.readAllBytes(folder.resolve(file.name()));
        }
    }

    private Downloads downloads(Downloads.Patience patience) {
        return new Downloads(home.resolve("parts"), client, patience);
    }

    private RemoteFile plain() {
        return new RemoteFile("model.bin", web.address("/model"), Packing.NONE, expected(CONTENT), null);
    }

    private Request last() {
        return web.requests().get(web.requests().size() - 1);
    }

    /** A server that keeps {@link #CONTENT} under an entity tag and cuts every answer after some bytes. */
    private static Reply ranged(Request request, String tag, int most) {
        boolean goesOn = request.header("If-Range").equals(tag);
        if (!goesOn) {
            return bytes(200, CONTENT, Math.min(most, CONTENT.length)).with("ETag", tag);
        }
        int from = Integer.parseInt(request.header("Range").replaceAll("[^0-9]", ""));
        byte[] rest = Arrays.copyOfRange(CONTENT, from, CONTENT.length);
        return bytes(206, rest, Math.min(most, rest.length))
                .with("ETag", tag)
                .with("Content-Range", "bytes " + from + "-" + (CONTENT.length - 1) + "/" + CONTENT.length);
    }

    private static Reply bytes(int status, byte[] body, int sent) {
        return Reply.of(status, body).cutAfter(sent);
    }

    private List<Path> leftovers() throws IOException {
        try (Stream<Path> all = Files.walk(home)) {
            return all.filter(path -> !Files.isDirectory(path)).toList();
        }
    }

    private static byte[] content() {
        byte[] content = new byte[100_000];
        new Random(1).nextBytes(content);
        return content;
    }

    private static byte[] zstd(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new ZstdOutputStream(bytes)) {
            out.write(content);
        }
        return bytes.toByteArray();
    }

    private static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            out.write(content);
        }
        return bytes.toByteArray();
    }

    private static Expected expected(byte[] content) {
        return new Expected(content.length, sha256(content));
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
