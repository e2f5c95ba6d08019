package org.alihwarta.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.alihwarta.audit.Actor;
import org.alihwarta.audit.AuditLog;
import org.alihwarta.database.Database;
import org.alihwarta.database.Schema;
import org.alihwarta.edition.Editions;
import org.alihwarta.engine.Engine;
import org.alihwarta.engine.remote.Ledger;
import org.alihwarta.engine.remote.Limits;
import org.alihwarta.engine.remote.Price;
import org.alihwarta.engine.remote.RemoteEngine.Surroundings;
import org.alihwarta.engine.remote.RemoteEngine.Terms;
import org.alihwarta.engine.remote.RemoteEngines;
import org.alihwarta.engine.remote.Secret;
import org.alihwarta.feed.ImportReport.Outcome;
import org.alihwarta.gate.Gates;
import org.alihwarta.intake.Intake;
import org.alihwarta.job.JobQueue;
import org.alihwarta.job.Publishing;
import org.alihwarta.story.Section;
import org.alihwarta.story.Stories;
import org.alihwarta.story.Story;
import org.alihwarta.testkit.LocalWeb;
import org.alihwarta.testkit.LocalWeb.Reply;
import org.alihwarta.testkit.SettableClock;
import org.alihwarta.testkit.TestDatabase;
import org.alihwarta.text.Document;
import org.alihwarta.wire.WireDesk;
import org.alihwarta.wire.WireDraft;
import org.alihwarta.wire.WireDrafts;
import org.alihwarta.wire.WireSentence;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderPullIT {
    private static final Instant NOW = Instant.parse("2026-02-11T05:00:00Z");
    private static final String STORY = """
            external-id: kawat:1
            published: 2026-02-11T09:05:00+07:00
            ---
            Perpustakaan apung dibuka

            Perpustakaan apung mulai melayani tiga desa di tepi Danau Raya pada Senin pagi, kata pustakawan di dermaga.
            """;
    private static final String ENGLISH = """
            Library opens

            The floating library has begun to serve 30 villages on the shore of the lake. The boat comes on Monday morning, says Dr. Dewi.
            """;
    private static final String INDONESIAN = """
            {"translatedText": ["Perpustakaan dibuka", "Perpustakaan apung mulai melayani 40 desa di tepi danau.",
                "Perahu itu datang pada Senin pagi."]}""";

    @TempDir
    private Path folder;

    private final TestDatabase server = TestDatabase.create();
    private final Database database =
            Database.open(new Database.Address(server.jdbcUrl(), server.user(), server.password()), 4);
    private final SettableClock clock = new SettableClock(NOW);
    private final AuditLog audit = new AuditLog(database, clock);
    private final Stories stories = new Stories(database, audit, clock);
    private final Publishing publishing = new Publishing(
            database, stories, new Editions(database, audit, clock), new JobQueue(database, clock), clock);

    @BeforeEach
    void start() {
        Schema.migrate(database);
    }

    @AfterEach
    void stop() {
        database.close();
        server.close();
    }

    @Test
    void takesWholeFilesInAndPutsThemAway() throws IOException {
        put("a.txt", STORY, NOW.minusSeconds(60));
        put("b.txt", ENGLISH, NOW.minusSeconds(60));
        put("c.txt", STORY, NOW.minusMillis(100));
        put(".d.txt", STORY, NOW.minusSeconds(60));
        put("e.txt.part", STORY, NOW.minusSeconds(60));

        ImportReport report = pull(true).look();

        assertThat(report.lines())
                .extracting(ImportReport.Line::input, ImportReport.Line::outcome)
                .containsExactly(tuple("a.txt", Outcome.ADDED), tuple("b.txt", Outcome.REFUSED));
        assertThat(names(folder)).containsExactly(".d.txt", "c.txt", "e.txt.part", "refused", "taken");
        assertThat(names(folder.resolve("taken"))).containsExactly("a.txt");
        assertThat(names(folder.resolve("refused"))).containsExactly("b.txt", "b.txt.why.txt");
        assertThat(folder.resolve("refused/b.txt.why.txt")).content().contains("Indonesian");
        Story story = stories.findByExternalId("kawat:1").orElseThrow();
        assertThat(story.section()).isEqualTo(new Section("budaya"));
        assertThat(story.firstPublishedAt()).isEqualTo(Instant.parse("2026-02-11T02:05:00Z"));
    }

    @Test
    void keepsBothOfTwoFilesWithOneName() throws IOException {
        put("a.txt", STORY, NOW.minusSeconds(60));
        pull(false).look();
        clock.advance(Duration.ofMinutes(1));
        put("a.txt", STORY, NOW);

        assertThat(pull(false).look().lines())
                .extracting(ImportReport.Line::outcome)
                .containsExactly(Outcome.KNOWN);
        assertThat(names(folder.resolve("taken"))).containsExactly("a.txt", "a.txt.2");
        assertThat(stories.findByExternalId("kawat:1").orElseThrow().isPublished())
                .isFalse();
    }

    /** A real engine speaks with a server of LibreTranslate's protocol; only what that server answers is made up. */
    @Test
    void makesAnIndonesianDraftOfEnglishWireCopy() throws IOException {
        AtomicReference<String> asked = new AtomicReference<>("");
        try (LocalWeb service = LocalWeb.start().on("/translate", request -> {
            asked.set(request.body());
            return Reply.of(200, INDONESIAN);
        })) {
            put("wire.txt", "external-id: reuters:7\n---\n" + ENGLISH, NOW.minusSeconds(60));

            ImportReport report = new FolderPull(folder, wires(true, List.of(fromEnglish(service))), clock).look();

            assertThat(report.lines())
                    .extracting(ImportReport.Line::outcome, ImportReport.Line::detail)
                    .containsExactly(tuple(Outcome.ADDED, "Perpustakaan dibuka"));
        }
        assertThat(asked.get()).contains("\"source\":\"en\"").contains("\"target\":\"id\"");
        Story story = stories.findByExternalId("reuters:7").orElseThrow();
        assertThat(story.isPublished()).isFalse();
        assertThat(story.document().texts())
                .containsExactly(
                        "Perpustakaan dibuka",
                        "Perpustakaan apung mulai melayani 40 desa di tepi danau. Perahu itu datang pada Senin pagi.");
        WireDraft draft = new WireDrafts(database, clock).find(story.id()).orElseThrow();
        assertThat(draft.original().headline()).isEqualTo("Library opens");
        assertThat(draft.engines()).containsExactly("libretranslate");
        assertThat(draft.sentences())
                .filteredOn(sentence -> !sentence.findings().isEmpty())
                .as("40 villages are not 30")
                .extracting(WireSentence::indonesian)
                .containsExactly("Perpustakaan apung mulai melayani 40 desa di tepi danau.");
    }

    @Test
    void keepsADraftThatPeopleHaveWorkedOn() throws IOException {
        try (LocalWeb service = LocalWeb.start().serve("/translate", INDONESIAN)) {
            FolderPull pull = new FolderPull(folder, wires(false, List.of(fromEnglish(service))), clock);
            put("a.txt", "external-id: reuters:7\n---\n" + ENGLISH, NOW.minusSeconds(60));
            pull.look();
            Story made = stories.findByExternalId("reuters:7").orElseThrow();
            Document mended =
                    made.document().withTexts(List.of("Perpustakaan apung dibuka", "Sebanyak 30 desa dilayani."));
            publishing.revise(made.id(), made.revision(), made.manuscript().withDocument(mended), new Actor("rina"));

            clock.advance(Duration.ofMinutes(5));
            put("b.txt", "external-id: reuters:7\n---\n" + ENGLISH.replace("30", "50"), NOW);
            assertThat(pull.look().lines())
                    .extracting(ImportReport.Line::outcome)
                    .containsExactly(Outcome.KNOWN);

            assertThat(stories.require(made.id()).document()).isEqualTo(mended);
            WireDraft draft = new WireDrafts(database, clock).find(made.id()).orElseThrow();
            assertThat(draft.original().texts().get(1)).contains("50 villages");
            assertThat(draft.changedAt()).isEqualTo(clock.instant());
            assertThat(service.requests()).hasSize(1);
        }
    }

    @Test
    void refusesEnglishWhereNoEngineReadsIt() throws IOException {
        put("a.txt", ENGLISH, NOW.minusSeconds(60));

        assertThat(new FolderPull(folder, wires(false, List.of()), clock).look().lines())
                .extracting(ImportReport.Line::outcome)
                .containsExactly(Outcome.REFUSED);
        assertThat(folder.resolve("refused/a.txt.why.txt")).content().contains("models install en-id");
    }

    @Test
    void saysThatTheFolderIsNotThere() {
        FolderPull nowhere = new FolderPull(folder.resolve("nowhere"), files(false), clock);

        assertThatThrownBy(nowhere::look).hasMessageContaining("nowhere cannot be used");
    }

    private FolderPull pull(boolean publish) {
        return new FolderPull(folder, files(publish), clock);
    }

    private FileImport files(boolean publish) {
        Section section = new Section("budaya");
        return new FileImport(
                new Arrivals(stories, publishing, new Actor("folder")),
                Intake.standard(),
                new FileImport.Habit(section, section, publish),
                clock);
    }

    private FileImport wires(boolean publish, List<Engine> engines) {
        Section section = new Section("budaya");
        WireDesk desk = new WireDesk(engines, Gates::standard, new WireDrafts(database, clock), clock);
        return new FileImport(
                new Arrivals(stories, publishing, new Actor("folder"), desk),
                Intake.orEnglish(),
                new FileImport.Habit(section, section, publish),
                clock);
    }

    private Engine fromEnglish(LocalWeb service) {
        Surroundings surroundings = new Surroundings(HttpClient.newHttpClient(), clock);
        return new RemoteEngines(Ledger.inMemory(clock), surroundings)
                .libreTranslate(
                        service.address(""),
                        Secret.of(""),
                        new Terms(Price.FREE, 0, Limits.standard(Duration.ofSeconds(5), 600)))
                .fromEnglish();
    }

    private void put(String name, String text, Instant writtenAt) throws IOException {
        Path file = Files.writeString(folder.resolve(name), text, StandardCharsets.UTF_8);
        Files.setLastModifiedTime(file, FileTime.from(writtenAt));
    }

    private static List<String> names(Path place) throws IOException {
        try (var inside = Files.list(place)) {
            return inside.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
