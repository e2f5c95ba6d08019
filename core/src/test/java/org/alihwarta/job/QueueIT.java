package org.alihwarta.job;

import static java.time.Duration.ofSeconds;
import static org.alihwarta.job.Newsroom.RINA;
import static org.alihwarta.job.Newsroom.manuscript;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.alihwarta.database.Database;
import org.alihwarta.database.Schema;
import org.alihwarta.edition.EditionState;
import org.alihwarta.edition.Hold;
import org.alihwarta.language.Language;
import org.alihwarta.story.Manuscript;
import org.alihwarta.story.Story;
import org.alihwarta.testkit.SettableClock;
import org.alihwarta.testkit.TestDatabase;
import org.alihwarta.testkit.Wire;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The queue under loads and faults: whose turn it is, and what must not stop it. */
class QueueIT {
    private static final Instant NOW = Instant.parse("2026-03-01T02:00:00Z");
    private static final Set<Language> ENGLISH = EnumSet.of(Language.ENGLISH);

    private final TestDatabase server = TestDatabase.create();
    private final Database.Address address = new Database.Address(server.jdbcUrl(), server.user(), server.password());
    private final ReversingEngine engine = new ReversingEngine(ENGLISH);
    private final Newsroom newsroom = new Newsroom(address, engine, Clock.systemUTC());

    @BeforeEach
    void migrate() {
        Schema.migrate(newsroom.database);
    }

    @AfterEach
    void close() {
        newsroom.close();
        server.close();
    }

    @Test
    void putsBreakingNewsFirstAndArchivesLastButLetsNothingWaitForEver() {
        SettableClock clock = new SettableClock(NOW);
        try (Newsroom desk = new Newsroom(address, engine, clock)) {
            publish(desk, "arsip", List.of(), NOW.minus(Duration.ofDays(400)));
            publish(desk, "biasa", List.of(), NOW);
            clock.set(NOW.plus(Duration.ofMinutes(10)));
            publish(desk, "kilat", List.of("Breaking News"), clock.instant());
            clock.set(NOW.plus(Duration.ofMinutes(50)));
            publish(desk, "kilat nanti", List.of("breaking news"), clock.instant());
            clock.set(NOW.plus(Duration.ofDays(8)));
            publish(desk, "biasa pekan depan", List.of(), clock.instant());
        }

        assertThat(order()).containsExactly("kilat", "biasa", "kilat nanti", "arsip", "biasa pekan depan");
    }

    @Test
    void goesOnBesideAStoryThatKillsEveryThreadThatTouchesIt() {
        engine.dieOf("racun");
        newsroom.jobs.start();

        Story poison = newsroom.publish("Kapal tiba", "Kalimat ini racun bagi mesin.");
        for (int number = 1; number <= 6; number++) {
            newsroom.publish("Kapal nomor " + number + " tiba");
        }

        awaitQuiet();
        assertThat(newsroom.board.countEditions()).containsEntry(EditionState.RELEASED, 6L);
        assertThat(newsroom.edition(poison, Language.ENGLISH).holds())
                .singleElement()
                .isInstanceOfSatisfying(
                        Hold.EngineFailed.class,
                        hold -> assertThat(hold.message()).contains("StackOverflow"));
    }

    @Test
    void givesUpAStoryThatHasKilledItsProcessOftenEnough() {
        Story story = newsroom.publish("Kapal tiba");
        for (int death = 1; death <= 3; death++) {
            newsroom.database
                    .sql("update scheduled_tasks set picked = true, picked_by = 'a process that was killed'")
                    .update();
            newsroom.queue.takeBackAll();
        }

        newsroom.jobs.start();

        awaitQuiet();
        assertThat(engine.asked).isEmpty();
        assertThat(newsroom.edition(story, Language.ENGLISH).holds())
                .singleElement()
                .isInstanceOfSatisfying(
                        Hold.EngineFailed.class,
                        hold -> assertThat(hold.message()).containsPattern("ended, [3-9] times"));
    }

    @Test
    void doublesNothingWhenOneClockIsHoursAhead() {
        Clock ahead = Clock.offset(Clock.systemUTC(), Duration.ofHours(5));
        try (Newsroom other = new Newsroom(address, engine, ahead)) {
            newsroom.jobs.start();
            other.jobs.start();
            for (int number = 1; number <= 6; number++) {
                newsroom.publish("Kapal nomor " + number + " tiba", "Kapal itu membawa beras.");
                other.publish("Kapal nomor " + (10 + number) + " tiba", "Kapal itu membawa beras.");
            }

            awaitQuiet();
            assertThat(newsroom.board.countEditions()).containsEntry(EditionState.RELEASED, 12L);
            assertThat(released()).isEqualTo(12);
        }
    }

    @Test
    void losesAndDoublesNothingWhenAWorkerIsCutOffWithoutAWord() {
        try (Wire wire = Wire.to(server.port());
                Newsroom far = new Newsroom(over(wire), engine, Clock.systemUTC())) {
            CountDownLatch atWork = new CountDownLatch(1);
            engine.waitFor(atWork);
            far.jobs.start();
            for (int number = 1; number <= 4; number++) {
                newsroom.publish("Kapal nomor " + number + " tiba");
            }
            await().atMost(ofSeconds(10)).until(() -> engine.asked.size() == 2); // as many as it has threads

            wire.cut();
            atWork.countDown();
            newsroom.jobs.start();
            awaitQuiet();
            assertThat(newsroom.board.countEditions()).containsEntry(EditionState.RELEASED, 4L);

            wire.mend();
            newsroom.jobs.close();
            newsroom.publish("Kapal nomor 5 tiba");
            awaitQuiet();
            assertThat(newsroom.board.countEditions()).containsEntry(EditionState.RELEASED, 5L);
            assertThat(released()).isEqualTo(5);
        }
    }

    private Database.Address over(Wire wire) {
        return new Database.Address(server.jdbcUrl(wire.port()) + "?socketTimeout=3", server.user(), server.password());
    }

    private long released() {
        return newsroom.database
                .sql("select count(*) as n from audit where kind = 'EditionReleased'")
                .only(row -> row.bigInteger("n"));
    }

    @Test
    void goesOnWhenTheClockIsSetBackDuringThePauseBeforeARetry() {
        Story story = newsroom.publish("Kapal tiba");
        newsroom.database
                .sql("update scheduled_tasks set execution_time = now() + interval '1 hour', consecutive_failures = 1")
                .update();

        newsroom.jobs.start();

        awaitQuiet();
        assertThat(newsroom.state(story, Language.ENGLISH)).isEqualTo(EditionState.RELEASED);
    }

    @Test
    void takesOverWhatAnOlderVersionQueued() {
        Story story = newsroom.publish("Kapal tiba");
        newsroom.database
                .sql("update scheduled_tasks set task_name = 'translate-story'")
                .update();

        newsroom.jobs.start();

        awaitQuiet();
        assertThat(newsroom.state(story, Language.ENGLISH)).isEqualTo(EditionState.RELEASED);
        assertThat(newsroom.state(story, Language.FRENCH)).isEqualTo(EditionState.HELD);
    }

    @Test
    void leavesOtherLanguagesToOtherPools() {
        Newsroom english = newsroom.withPools(List.of(new Pool(ENGLISH, 1)));
        try (english) {
            english.jobs.start();
            Story story = newsroom.publish("Kapal tiba");

            await().atMost(ofSeconds(10)).until(() -> newsroom.state(story, Language.ENGLISH) == EditionState.RELEASED);
            await().pollDelay(ofSeconds(1)).until(() -> newsroom.queued() == 4);
            assertThat(newsroom.state(story, Language.FRENCH)).isEqualTo(EditionState.WAITING);
        }
    }

    private static void publish(Newsroom newsroom, String headline, List<String> topics, Instant at) {
        Manuscript plain = manuscript(headline);
        Manuscript manuscript =
                new Manuscript(null, plain.section(), null, topics, plain.document(), plain.corrections());
        newsroom.publishing.publish(newsroom.stories.add(manuscript, RINA).id(), at, RINA);
    }

    /** The headlines in the order in which a worker takes them. */
    private List<String> order() {
        return newsroom.database.sql("""
                        select r.document ->> 'headline' as headline from scheduled_tasks t
                        join story_revision r on t.task_instance = r.story || '/en/1'
                        order by t.execution_time""").list(row -> row.text("headline"));
    }

    private void awaitQuiet() {
        await().atMost(ofSeconds(30)).until(() -> newsroom.queued() == 0);
    }
}
