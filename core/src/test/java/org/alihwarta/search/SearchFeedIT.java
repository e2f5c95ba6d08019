package org.alihwarta.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.alihwarta.audit.Actor;
import org.alihwarta.audit.AuditFollower;
import org.alihwarta.audit.AuditLog;
import org.alihwarta.database.Database;
import org.alihwarta.database.Page;
import org.alihwarta.database.Schema;
import org.alihwarta.edition.Board;
import org.alihwarta.edition.Editions;
import org.alihwarta.language.Language;
import org.alihwarta.registry.Registry;
import org.alihwarta.story.Manuscript;
import org.alihwarta.story.Retraction;
import org.alihwarta.story.Section;
import org.alihwarta.story.Stories;
import org.alihwarta.story.Story;
import org.alihwarta.testkit.TestDatabase;
import org.alihwarta.text.Block;
import org.alihwarta.text.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchFeedIT {
    private static final Actor RINA = new Actor("rina");
    private static final Instant NOON = Instant.parse("2026-03-01T05:00:00Z");

    @TempDir
    private Path folder;

    private final Clock clock = Clock.fixed(NOON, ZoneOffset.UTC);
    private final TestDatabase server = TestDatabase.create();
    private final Database database =
            Database.open(new Database.Address(server.jdbcUrl(), server.user(), server.password()), 8);
    private final AuditLog audit = new AuditLog(database, clock);
    private final Stories stories = new Stories(database, audit, clock);

    @BeforeEach
    void migrate() {
        Schema.migrate(database);
    }

    @AfterEach
    void close() {
        database.close();
        server.close();
    }

    @Test
    void findsWhatWasPublishedBeforeItBeganAndWhatComesAfter() {
        publish("Panen beras");
        try (SearchIndex index = SearchIndex.open(folder);
                AuditFollower follower = follow(index)) {
            await().untilAsserted(() -> assertThat(count(index, "beras")).isEqualTo(1));

            Story draft = stories.add(manuscript("Panen jagung"), RINA);
            Story later = publish("Panen kopi");
            await().untilAsserted(() -> assertThat(count(index, "kopi")).isEqualTo(1));
            assertThat(count(index, "jagung")).isZero();

            stories.revise(later.id(), 1, manuscript("Panen teh"), RINA);
            stories.publish(draft.id(), NOON, RINA);
            await().untilAsserted(() -> assertThat(count(index, "jagung")).isEqualTo(1));
            assertThat(count(index, "kopi")).isZero();
            assertThat(follower).isNotNull();
        }
    }

    @Test
    void findsNothingOfARetractedStory() {
        Story story = publish("Panen beras");
        try (SearchIndex index = SearchIndex.open(folder);
                AuditFollower follower = follow(index)) {
            await().untilAsserted(() -> assertThat(count(index, "beras")).isEqualTo(1));

            stories.retract(story.id(), new Retraction(NOON, Retraction.Ground.FALSE, "Tidak benar."), RINA);

            await().untilAsserted(() -> assertThat(count(index, "beras")).isZero());
            assertThat(follower).isNotNull();
        }
    }

    @Test
    void fillsALostIndexAgainAndGoesOnInOneThatWasKept() throws IOException {
        publish("Panen beras");
        try (SearchIndex index = SearchIndex.open(folder)) {
            feed(index).start();
        }
        publish("Panen kopi");
        try (SearchIndex index = SearchIndex.open(folder);
                AuditFollower follower = follow(index)) {
            assertThat(count(index, "beras")).isEqualTo(1);
            await().untilAsserted(() -> assertThat(count(index, "kopi")).isEqualTo(1));
            assertThat(follower).isNotNull();
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        try (SearchIndex index = SearchIndex.open(folder)) {
            feed(index).start();
            assertThat(count(index, "panen")).isEqualTo(2);
        }
    }

    private AuditFollower follow(SearchIndex index) {
        SearchFeed feed = feed(index);
        return AuditFollower.start(audit, feed::start, Duration.ofMillis(200), feed::take);
    }

    private SearchFeed feed(SearchIndex index) {
        return new SearchFeed(
                index, audit, stories, new Editions(database, audit, clock), new Board(database), Registry::bundled);
    }

    private Story publish(String headline) {
        Story story = stories.add(manuscript(headline), RINA);
        return stories.publish(story.id(), NOON, RINA);
    }

    private static Manuscript manuscript(String headline) {
        return Manuscript.of(
                new Section("ekonomi"), new Document(headline, null, List.of(new Block.Paragraph("Petani senang."))));
    }

    private static int count(SearchIndex index, String words) {
        return new StorySearch(index, Registry::bundled)
                .find(SearchQuery.of(words, Language.INDONESIAN), Page.first(10))
                .total();
    }
}
