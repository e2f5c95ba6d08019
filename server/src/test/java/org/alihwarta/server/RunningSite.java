package org.alihwarta.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.alihwarta.account.Seal;
import org.alihwarta.database.Database;
import org.alihwarta.engine.Engine;
import org.alihwarta.engine.Engines;
import org.alihwarta.gate.Gates;
import org.alihwarta.job.Jobs;
import org.alihwarta.outbox.PostOffice;
import org.alihwarta.testkit.SettableClock;
import org.alihwarta.testkit.TestDatabase;
import org.alihwarta.translation.TranslationProgress;
import org.alihwarta.translation.Translations;

/** A newsroom on a database of its own with a server on a free port, for one test class. */
public final class RunningSite implements AutoCloseable {
    public static final Instant NOW = Instant.parse("2026-02-11T05:00:00Z");

    private final TestDatabase database;
    private final SettableClock clock = new SettableClock(NOW);
    private final Database pool;
    private final Newsroom newsroom;
    private final Configuration configuration;
    private final AlihwartaServer server;
    private final Path folder;
    private final Correspondence correspondence;
    private final HttpClient client = HttpClient.newHttpClient();

    /** One that translates nothing. */
    public RunningSite() {
        this(List.of());
    }

    /** One that translates with the given engines, if any. */
    public RunningSite(List<Engine> engines) {
        this(engines, Map.of());
    }

    /** One with settings of its own. */
    public RunningSite(List<Engine> engines, Map<Setting, String> settings) {
        this(engines, settings, PostOffice.Schedule.standard());
    }

    /** One that deals with other systems, too, as the settings say. */
    public RunningSite(List<Engine> engines, Map<Setting, String> settings, PostOffice.Schedule schedule) {
        this(TestDatabase.create(), engines, settings, schedule);
    }

    /** One on a database that has been filled already, or that another site works on; it is dropped with this one. */
    public RunningSite(TestDatabase database, Map<Setting, String> settings) {
        this(database, List.of(), settings, PostOffice.Schedule.standard());
    }

    private RunningSite(
            TestDatabase database, List<Engine> engines, Map<Setting, String> settings, PostOffice.Schedule schedule) {
        this.database = database;
        folder = temporaryFolder();
        pool = Database.open(new Database.Address(database.jdbcUrl(), database.user(), database.password()), 8);
        newsroom = Newsroom.open(pool, Seal.with(Seal.newKey()), clock);
        if (!engines.isEmpty()) {
            Translations translations = new Translations(new Engines(engines), Gates.standard());
            newsroom.translate(() -> translations, Jobs.Settings.standard(2), key -> TranslationProgress.NONE);
        }
        Configuration chosen = Configuration.standard()
                .with(Setting.SERVER_PORT, "0")
                .with(Setting.SITE_NAME, "Warta Uji")
                .with(Setting.DATA_FOLDER, folder.toString());
        for (Map.Entry<Setting, String> setting : settings.entrySet()) {
            chosen = chosen.with(setting.getKey(), setting.getValue());
        }
        configuration = chosen;
        server = AlihwartaServer.start(configuration, newsroom, clock);
        correspondence = Correspondence.start(configuration, newsroom, pool, schedule, clock);
    }

    /** For another server or a copy on the same one. */
    public TestDatabase testDatabase() {
        return database;
    }

    public Newsroom newsroom() {
        return newsroom;
    }

    /** For tests that look below the newsroom. */
    public Database database() {
        return pool;
    }

    public SettableClock clock() {
        return clock;
    }

    public String address(String path) {
        return "http://localhost:" + server.port() + path;
    }

    public HttpResponse<String> ask(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address(path)));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.build());
    }

    /** Asks a second server of the same newsroom, started for this. */
    public HttpResponse<String> askAnother(String path, String... headers) {
        Path itsFolder = temporaryFolder();
        Configuration elsewhere = configuration.with(Setting.DATA_FOLDER, itsFolder.toString());
        try (AlihwartaServer another = AlihwartaServer.start(elsewhere, newsroom, clock)) {
            URI address = URI.create("http://localhost:" + another.port() + path);
            return send(HttpRequest.newBuilder(address).headers(headers).build());
        } finally {
            delete(itsFolder);
        }
    }

    public HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        correspondence.close();
        server.close();
        newsroom.close();
        pool.close();
        database.close();
        delete(folder);
    }

    private static Path temporaryFolder() {
        try {
            return Files.createTempDirectory("alihwarta-site");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
