package org.alihwarta.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alihwarta.audit.AuditLog;
import org.alihwarta.backup.Backup;
import org.alihwarta.backup.Manifest;
import org.alihwarta.backup.Restoration;
import org.alihwarta.database.Database;
import org.alihwarta.error.AlihwartaException;
import org.alihwarta.site.Samples;
import org.alihwarta.story.Story;
import org.alihwarta.testkit.TestDatabase;
import org.alihwarta.text.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupIT {
    private static final Map<Setting, String> SETTINGS = Map.of(Setting.SITE_URL, "https://warta.example");
    private static final Backup.Surroundings SURROUNDINGS =
            new Backup.Surroundings("0.1", "site.name=Warta Uji\n", List.of());
    private static final int PLACES = 100;
    private static final Pattern LINK =
            Pattern.compile("(?:href=\"|src=\"|<loc>|<link>)(?:https://warta\\.example)?(/(?!assets)[^\"<#]*)");

    @TempDir
    private static Path folder;

    private static RunningSite site;
    private static Story harvest;

    @BeforeAll
    static void publish() {
        site = new RunningSite(List.of(), SETTINGS);
        harvest = Samples.publish(
                site.newsroom(), "ekonomi", Samples.HARVEST, RunningSite.NOW.minus(Duration.ofHours(2)));
        Samples.HARVEST_IN.forEach((language, texts) -> Samples.release(site.newsroom(), harvest, language, texts));
        Samples.publish(
                site.newsroom(),
                "peristiwa",
                new Document("Jembatan\tbaru \\N dibuka", null, Samples.HARVEST.blocks()),
                RunningSite.NOW.minus(Duration.ofHours(1)));
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @Test
    void bringsBackEveryPublicPageAndGoesOn() {
        Path file = folder.resolve("semua.backup");
        Manifest manifest = backup(file);
        TestDatabase empty = TestDatabase.create();
        try (Restoration restoration = Restoration.open(file)) {
            restore(restoration, empty);
        }

        Map<String, String> before = pages(site);
        try (RunningSite restored = new RunningSite(empty, SETTINGS)) {
            // Lists of related stories come from the search index, which the new server has to build first.
            List<String> stories = before.keySet().stream()
                    .filter(page -> page.startsWith("/id/ekonomi/"))
                    .toList();
            for (String page : stories) {
                await().atMost(Duration.ofSeconds(60))
                        .until(() -> page(restored, page).equals(before.get(page)));
            }
            assertThat(differing(before, pages(restored))).isEmpty();
            assertThat(before.keySet())
                    .hasSizeGreaterThan(40)
                    .anyMatch(page -> page.startsWith("/ar/ekonomi/"))
                    .contains("/sitemap.xml");
            assertThat(manifest.rows()).isGreaterThan(20);

            // What is logged now comes after everything that the log has, on whatever server.
            Story story = Samples.publish(restored.newsroom(), "ekonomi", Samples.HARVEST, RunningSite.NOW);
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> assertThat(restored.ask("/id/").body())
                            .contains(story.id().toString()));
        }
    }

    @Test
    void showsOneMomentWhileOthersWrite() throws Exception {
        Path file = folder.resolve("sibuk.backup");
        try (RunningSite busySite = new RunningSite(List.of(), SETTINGS)) {
            backupWhilePublishing(busySite, file);
        }

        TestDatabase empty = TestDatabase.create();
        try (Restoration restoration = Restoration.open(file);
                Database pool = open(empty)) {
            // Every story's editions and jobs are there, or none of them: the rows of a half would not fit together.
            restoration.into(pool, new AuditLog(pool, Clock.systemUTC()));
            long stories = count(
                    pool,
                    "select count(*) as n from story where section = 'olahraga' and first_published_at is not null");
            assertThat(stories).isGreaterThanOrEqualTo(3);
            assertThat(count(pool, """
                    select count(*) as n from edition e join story s on s.id = e.story where s.section = 'olahraga'""")).isEqualTo(5 * stories);
            assertThat(count(pool, """
                    select count(distinct story) as n from audit join story s on s.id = audit.story
                    where s.section = 'olahraga' and kind = 'StoryPublished'""")).isEqualTo(stories);
        } finally {
            empty.close();
        }
    }

    @Test
    void refusesADatabaseThatIsNotEmpty() {
        Path file = folder.resolve("penuh.backup");
        backup(file);
        try (Restoration restoration = Restoration.open(file)) {
            assertThatThrownBy(() -> restore(restoration, site.testDatabase()))
                    .isInstanceOfSatisfying(
                            AlihwartaException.class,
                            refusal -> assertThat(refusal.kind()).isEqualTo(AlihwartaException.Kind.CONFLICT))
                    .hasMessageContaining("The database is not empty (there are rows in audit)")
                    .hasMessageContaining("--data");
        }
    }

    @Test
    void refusesAFileThatWasDamaged() throws IOException {
        Path file = folder.resolve("rusak.backup");
        backup(file);
        byte[] bytes = Files.readAllBytes(file);
        Manifest whole = manifest(file);
        int refused = 0;
        for (int place = 0; place < PLACES; place++) {
            byte[] flipped = bytes.clone();
            flipped[(int) ((long) bytes.length * place / PLACES)] ^= 0x20;
            Path damaged = Files.write(folder.resolve("rusak2.backup"), flipped);
            try {
                // A byte of the archive's own notes, such as a part's time: everything in it is what was written.
                assertThat(manifest(damaged)).isEqualTo(whole);
            } catch (AlihwartaException refusal) {
                assertThat(refusal).hasMessageContaining("rusak2.backup cannot be restored");
                refused++;
            }
        }
        assertThat(refused).isGreaterThan(PLACES / 2);
        assertThatThrownBy(() -> Restoration.open(Files.writeString(folder.resolve("teks"), "bukan arsip")))
                .hasMessageContaining("it is no whole ZIP archive");
    }

    @Test
    void keepsTheFileFromOthersAndNeverWritesOverOne() throws IOException {
        Path file = folder.resolve("sekali.backup");
        backup(file);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThatThrownBy(() -> backup(file)).hasMessageContaining("is there already");
        try (var files = Files.list(folder)) {
            assertThat(files).noneMatch(other -> other.toString().endsWith(".partial"));
        }
    }

    private static void backupWhilePublishing(RunningSite busySite, Path file) throws InterruptedException {
        AtomicBoolean enough = new AtomicBoolean();
        AtomicInteger published = new AtomicInteger();
        Thread busy = new Thread(() -> {
            while (!enough.get()) {
                Samples.publish(busySite.newsroom(), "olahraga", Samples.HARVEST, RunningSite.NOW);
                published.incrementAndGet();
            }
        });
        busy.start();
        try {
            await().until(() -> published.get() > 3);
            backup(busySite, file);
        } finally {
            enough.set(true);
            busy.join();
        }
    }

    private static Manifest backup(Path file) {
        return backup(site, file);
    }

    private static Manifest backup(RunningSite of, Path file) {
        try (Database pool = open(of.testDatabase())) {
            return new Backup(pool, of.clock()).write(file, SURROUNDINGS);
        }
    }

    private static Manifest manifest(Path file) {
        try (Restoration restoration = Restoration.open(file)) {
            return restoration.manifest();
        }
    }

    private static void restore(Restoration restoration, TestDatabase database) {
        try (Database pool = open(database)) {
            restoration.into(pool, new AuditLog(pool, Clock.systemUTC()));
        }
    }

    private static Database open(TestDatabase database) {
        return Database.open(new Database.Address(database.jdbcUrl(), database.user(), database.password()), 4);
    }

    private static long count(Database database, String sql) {
        return database.sql(sql).only(row -> row.bigInteger("n"));
    }

    /** The addresses of pages that are in one of them only, or not the same. */
    private static Set<String> differing(Map<String, String> before, Map<String, String> after) {
        Set<String> differing = new TreeSet<>(before.keySet());
        differing.addAll(after.keySet());
        differing.removeIf(address -> Objects.equals(before.get(address), after.get(address)));
        return differing;
    }

    private static String page(RunningSite site, String address) {
        var answer = site.ask(address);
        return answer.statusCode() + "\n" + answer.body();
    }

    /** Everything that links lead to, by address; what a page says is compared as it is. */
    private static Map<String, String> pages(RunningSite site) {
        Map<String, String> pages = new TreeMap<>();
        Deque<String> left = new ArrayDeque<>(List.of("/id/", "/en/", "/zh/", "/ja/", "/ar/", "/fr/", "/sitemap.xml"));
        while (!left.isEmpty()) {
            String address = left.pop();
            if (pages.containsKey(address) || address.startsWith("/desk")) {
                continue;
            }
            String page = page(site, address);
            pages.put(address, page);
            Matcher links = LINK.matcher(page);
            while (links.find()) {
                left.add(links.group(1).replace("&amp;", "&"));
            }
        }
        return pages;
    }
}
