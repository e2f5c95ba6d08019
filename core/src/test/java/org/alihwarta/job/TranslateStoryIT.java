package org.alihwarta.job;

import static java.time.Duration.ofSeconds;
import static org.alihwarta.job.Newsroom.RINA;
import static org.alihwarta.job.Newsroom.key;
import static org.alihwarta.job.Newsroom.manuscript;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.alihwarta.audit.Entry;
import org.alihwarta.database.Database;
import org.alihwarta.database.Page;
import org.alihwarta.database.Schema;
import org.alihwarta.edition.Edition;
import org.alihwarta.edition.EditionKey;
import org.alihwarta.edition.EditionState;
import org.alihwarta.edition.Hold;
import org.alihwarta.error.AlihwartaException;
import org.alihwarta.gate.Severity;
import org.alihwarta.language.Language;
import org.alihwarta.memory.Context;
import org.alihwarta.memory.MemoryStatistics;
import org.alihwarta.memory.Provenance;
import org.alihwarta.memory.Unit;
import org.alihwarta.policy.GatePolicies;
import org.alihwarta.story.Correction;
import org.alihwarta.story.Story;
import org.alihwarta.story.Taken;
import org.alihwarta.termbase.QueuedName;
import org.alihwarta.testkit.TestDatabase;
import org.alihwarta.translation.Origin;
import org.alihwarta.translation.TranslatedSegment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TranslateStoryIT {
    private static final Clock CLOCK = Clock.systemUTC();

    private final TestDatabase server = TestDatabase.create();
    private final Database.Address address = new Database.Address(server.jdbcUrl(), server.user(), server.password());
    private final ReversingEngine engine = new ReversingEngine(EnumSet.of(Language.ENGLISH, Language.FRENCH));
    private final Newsroom newsroom = new Newsroom(address, engine, CLOCK);

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
    void releasesEveryLanguageThatHasAModelAndHoldsTheOthers() {
        newsroom.jobs.start();

        Story story = newsroom.publish("Kapal tiba di pelabuhan", "Kapal itu membawa beras dari seberang.");

        awaitQuiet();
        assertThat(newsroom.edition(story, Language.ENGLISH)
                        .requireContent()
                        .document()
                        .texts())
                .isEqualTo(newsroom.edition(story, Language.FRENCH)
                        .requireContent()
                        .document()
                        .texts())
                .hasSize(2)
                .first()
                .asString()
                .contains("pelabuhan di tiba");
        for (Language language : List.of(Language.CHINESE, Language.JAPANESE, Language.ARABIC)) {
            assertThat(newsroom.edition(story, language))
                    .returns(EditionState.HELD, Edition::state)
                    .returns(List.of(new Hold.NoModel(language)), Edition::holds);
        }
        assertThat(newsroom.editions.releasedLanguages(story.id()))
                .containsExactly(Language.INDONESIAN, Language.ENGLISH, Language.FRENCH);
    }

    @Test
    void translatesOnlyTheSentencesThatChanged() {
        newsroom.jobs.start();
        Story story = newsroom.publish("Kapal tiba", "Kapal itu membawa beras.", "Cuaca cerah sekali.");
        awaitQuiet();
        engine.asked.clear();

        Story changed = newsroom.publishing.revise(
                story.id(), 1, manuscript("Kapal tiba", "Kapal itu membawa jagung.", "Cuaca cerah sekali."), RINA);

        awaitQuiet();
        assertThat(engine.asked).hasSize(2).allMatch(sentence -> sentence.contains("jagung"));
        assertThat(newsroom.state(changed, Language.ENGLISH)).isEqualTo(EditionState.RELEASED);
        assertThat(newsroom.state(story, Language.ENGLISH)).isEqualTo(EditionState.REPLACED);
    }

    @Test
    void takesWhatPeopleHaveTranslatedAndCountsWhatThatSaved() {
        newsroom.jobs.start();
        newsroom.memory.record(new Unit(
                Language.FRENCH,
                "Cuaca cerah sekali.",
                "Il fait très beau.",
                Context.UNKNOWN,
                new Provenance(Provenance.Source.PERSON, "claire", null, CLOCK.instant())));

        Story story = newsroom.publish("Kapal tiba", "Cuaca cerah sekali.");

        awaitQuiet();
        assertThat(newsroom.edition(story, Language.FRENCH)
                        .requireContent()
                        .segments()
                        .get(1))
                .returns("Il fait très beau.", TranslatedSegment::target)
                .returns(new Origin.Memory(Origin.Memory.Match.EXACT, "claire"), TranslatedSegment::origin);
        assertThat(newsroom.savings.statistics().lines())
                .filteredOn(line -> !line.saved().isNone())
                .singleElement()
                .returns(Language.FRENCH, MemoryStatistics.Line::language);
    }

    @Test
    void heedsThePolicyOfTheGate() {
        newsroom.gatePolicies.set(new GatePolicies.Line(null, Language.FRENCH, "ban", Severity.WARN), RINA);
        newsroom.gatePolicies.set(new GatePolicies.Line(null, Language.ENGLISH, "ban", Severity.REVIEW), RINA);
        engine.learn(Language.ARABIC);
        newsroom.jobs.start();

        Story story = newsroom.publish("Kapal tiba", "Kata itu TERLARANG di sini.");

        awaitQuiet();
        assertThat(newsroom.state(story, Language.FRENCH)).isEqualTo(EditionState.RELEASED);
        assertThat(newsroom.state(story, Language.ENGLISH)).isEqualTo(EditionState.REVIEW);
        assertThat(newsroom.state(story, Language.ARABIC)).isEqualTo(EditionState.HELD);
    }

    @Test
    void queuesTheNamesThatNobodyKnows() {
        newsroom.jobs.start();

        newsroom.publish("Kapal tiba", "Nakhoda bernama Raka Pradana tersenyum.");

        awaitQuiet();
        assertThat(newsroom.names.waiting(Page.first(5)))
                .extracting(QueuedName::name)
                .containsExactly("Raka Pradana");
    }

    @Test
    void translatesCorrectionsToo() {
        newsroom.jobs.start();
        Instant time = Instant.parse("2026-03-01T02:00:00Z");
        Story draft = newsroom.stories.add(
                manuscript("Kapal tiba", "Muatannya jagung.")
                        .corrected(new Correction(time, "Sebelumnya tertulis beras.")),
                RINA);

        Story story = newsroom.publishing.publish(draft.id(), RINA);

        awaitQuiet();
        assertThat(newsroom.edition(story, Language.FRENCH).requireContent().corrections())
                .singleElement()
                .returns(time, Correction::at)
                .satisfies(correction ->
                        assertThat(correction.text()).contains("tertulis").isNotEqualTo("Sebelumnya tertulis beras."));
        assertThat(newsroom.edition(story, Language.FRENCH)
                        .requireContent()
                        .document()
                        .blocks())
                .hasSize(1);
    }

    @Test
    void holdsWhatAGateBlocksWithTheSentence() {
        newsroom.jobs.start();

        Story story = newsroom.publish("Kapal tiba", "Ada kata TERLARANG di sini.");

        awaitQuiet();
        Edition edition = newsroom.edition(story, Language.ENGLISH);
        assertThat(edition.holds()).singleElement().isInstanceOfSatisfying(Hold.UnfitSentence.class, hold -> {
            assertThat(hold.segment()).isEqualTo(1);
            assertThat(hold.finding().gate()).isEqualTo("ban");
        });
        assertThat(edition.requireContent().segments()).hasSize(2);
        assertThat(newsroom.editions.findReleased(story.id(), Language.ENGLISH)).isEmpty();
    }

    @Test
    void triesAgainWhenTheEngineFails() {
        engine.failNext(2, Language.ENGLISH);
        newsroom.jobs.start();

        Story story = newsroom.publish("Kapal tiba");

        awaitQuiet();
        assertThat(newsroom.state(story, Language.ENGLISH)).isEqualTo(EditionState.RELEASED);
    }

    @Test
    void holdsAfterTheLastAttemptAndReleasesOnARetryByHand() {
        engine.failNext(3, Language.ENGLISH);
        newsroom.jobs.start();
        Story story = newsroom.publish("Kapal tiba");
        awaitQuiet();
        assertThat(newsroom.edition(story, Language.ENGLISH).holds())
                .containsExactly(new Hold.EngineFailed("the engine is out of order"));

        newsroom.publishing.retry(key(story, Language.ENGLISH), RINA);

        awaitQuiet();
        assertThat(newsroom.state(story, Language.ENGLISH)).isEqualTo(EditionState.RELEASED);
        assertThatThrownBy(() -> newsroom.publishing.retry(key(story, Language.ENGLISH), RINA))
                .isInstanceOf(AlihwartaException.class)
                .hasMessageContaining("is not held any more");
    }

    @Test
    void translatesWhatWasHeldOnceAModelIsThere() {
        newsroom.jobs.start();
        Story story = newsroom.publish("Kapal tiba", "Kapal itu membawa beras.");
        awaitQuiet();

        engine.learn(Language.JAPANESE);
        List<EditionKey> requested = newsroom.publishing.retryHeld(Language.JAPANESE, RINA);

        awaitQuiet();
        assertThat(requested).containsExactly(key(story, Language.JAPANESE));
        assertThat(newsroom.state(story, Language.JAPANESE)).isEqualTo(EditionState.RELEASED);
        assertThat(newsroom.state(story, Language.CHINESE)).isEqualTo(EditionState.HELD);
    }

    @Test
    void neverShowsARevisionThatWasOvertakenMeanwhile() throws Exception {
        CountDownLatch closed = new CountDownLatch(1);
        engine.waitFor(closed);
        newsroom.jobs.start();
        Story first = newsroom.publish("Kapal tiba", "Kapal itu membawa beras.");
        engine.reached.await();

        Story second = newsroom.publishing.revise(first.id(), 1, manuscript("Kapal karam", "Kapal itu hilang."), RINA);
        closed.countDown();

        awaitQuiet();
        assertThat(newsroom.state(first, Language.ENGLISH)).isEqualTo(EditionState.SUPERSEDED);
        assertThat(newsroom.editions.findReleased(first.id(), Language.ENGLISH))
                .map(Edition::revision)
                .contains(second.revision());
        assertThat(events(first.id().value(), "EditionReleased")).isEqualTo(2);
    }

    @Test
    void sharesTheWorkBetweenTwoProcessesWithoutDoingItTwice() {
        try (Newsroom other = new Newsroom(address, engine, CLOCK)) {
            newsroom.jobs.start();
            other.jobs.start();

            for (int number = 1; number <= 12; number++) {
                newsroom.publish("Kapal nomor " + number + " tiba", "Kapal nomor " + number + " membawa beras.");
            }

            awaitQuiet();
            assertThat(newsroom.board.countEditions())
                    .containsEntry(EditionState.RELEASED, 24L)
                    .containsEntry(EditionState.HELD, 36L);
            assertThat(engine.asked).hasSize(48);
        }
    }

    @Test
    void goesOnWithTheJobsOfAProcessThatVanished() throws Exception {
        CountDownLatch closed = new CountDownLatch(1);
        engine.waitFor(closed);
        newsroom.jobs.start();
        Story story = newsroom.publish("Kapal tiba");
        engine.reached.await();
        newsroom.jobs.close();

        ReversingEngine fresh = new ReversingEngine(EnumSet.of(Language.ENGLISH));
        try (Newsroom restarted = new Newsroom(address, fresh, CLOCK)) {
            restarted.jobs.startAlone();
            await().atMost(ofSeconds(10)).until(() -> restarted.queued() == 0);

            assertThat(restarted.state(story, Language.ENGLISH)).isEqualTo(EditionState.RELEASED);
            assertThat(events(story.id().value(), "EditionReleased")).isEqualTo(1);
        }
    }

    @Test
    void queuesNothingWhenTheTransactionFails() {
        Story story = newsroom.stories.add(manuscript("Kapal tiba"), RINA);

        assertThatThrownBy(() -> newsroom.database.transaction(() -> {
                    newsroom.publishing.publish(story.id(), RINA);
                    throw new IllegalStateException("power cut");
                }))
                .hasMessage("power cut");

        assertThat(newsroom.stories.require(story.id()).isPublished()).isFalse();
        assertThat(newsroom.queued()).isZero();
        assertThat(newsroom.editions.history(story.id(), Language.ENGLISH)).isEmpty();
    }

    @Test
    void queuesAnEditionOnceHoweverOftenItsStoryIsPublishedOrTakenIn() {
        Taken taken = newsroom.publishing.take(manuscript("Kapal tiba", "Kapal itu membawa beras."), RINA);
        assertThat(newsroom.queued()).isZero();

        newsroom.publishing.publish(taken.story().id(), RINA);
        newsroom.publishing.publish(taken.story().id(), RINA);
        newsroom.publishing.take(manuscript("Kapal tiba", "Kapal itu membawa beras."), RINA);

        assertThat(newsroom.queued()).isEqualTo(5);
    }

    private long events(UUID story, String kind) {
        return newsroom.audit.ofStory(story).stream()
                .map(Entry::kind)
                .filter(kind::equals)
                .count();
    }

    private void awaitQuiet() {
        await().atMost(ofSeconds(20)).until(() -> newsroom.queued() == 0);
    }
}
