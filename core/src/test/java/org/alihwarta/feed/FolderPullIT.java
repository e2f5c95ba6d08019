package org.alihwarta.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.alihwarta.audit.Actor;
import org.alihwarta.audit.AuditLog;
import org.alihwarta.database.Database;
import org.alihwarta.database.Schema;
import org.alihwarta.edition.Editions;
import org.alihwarta.feed.ImportReport.Outcome;
import org.alihwarta.intake.Intake;
import org.alihwarta.job.JobQueue;
import org.alihwarta.job.Publishing;
import org.alihwarta.story.Section;
import org.alihwarta.story.Stories;
import org.alihwarta.story.Story;
import org.alihwarta.testkit.SettableClock;
import org.alihwarta.testkit.TestDatabase;
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

            The floating library has begun to serve three villages on the shore of the lake on Monday morning.
            """;

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
