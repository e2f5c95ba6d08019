package org.alihwarta.job;

import static java.time.Duration.ofSeconds;
import static org.alihwarta.job.Newsroom.RINA;
import static org.alihwarta.job.Newsroom.manuscript;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import org.alihwarta.audit.Entry;
import org.alihwarta.database.Database;
import org.alihwarta.database.Page;
import org.alihwarta.database.Schema;
import org.alihwarta.edition.EditionState;
import org.alihwarta.edition.Headlines;
import org.alihwarta.error.AlihwartaException;
import org.alihwarta.language.Language;
import org.alihwarta.review.ReviewPolicy;
import org.alihwarta.story.Correction;
import org.alihwarta.story.Retraction.Ground;
import org.alihwarta.story.Schedule;
import org.alihwarta.story.Story;
import org.alihwarta.testkit.SettableClock;
import org.alihwarta.testkit.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PublishingIT {
    private static final Instant NOW = Instant.parse("2026-03-01T02:00:00Z");
    private static final Instant TONIGHT = NOW.plus(Duration.ofHours(8));

    private final SettableClock clock = new SettableClock(NOW);
    private final TestDatabase server = TestDatabase.create();
    private final Database.Address address = new Database.Address(server.jdbcUrl(), server.user(), server.password());
    private final ReversingEngine engine = new ReversingEngine(EnumSet.of(Language.ENGLISH, Language.FRENCH));
    private final Newsroom newsroom = new Newsroom(address, engine, clock);
    private final Headlines headlines = new Headlines(newsroom.database);

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
    void showsNobodyAScheduledStoryBeforeItsTimeAndEverybodyAllOfItThen() {
        newsroom.jobs.start();
        Story story = scheduled(new Schedule(TONIGHT, false));
        await().until(() -> newsroom.state(story, Language.FRENCH) == EditionState.READY
                && newsroom.state(story, Language.ENGLISH) == EditionState.READY);
        clock.set(TONIGHT.minusSeconds(1));

        assertThat(readable()).isEmpty();
        assertThat(newsroom.editions.findReleased(story.id(), Language.ENGLISH)).isEmpty();
        assertThat(newsroom.editions.releasedLanguages(story.id())).isEmpty();
        clock.set(TONIGHT);
        await().atMost(ofSeconds(30))
                .until(() -> newsroom.stories.require(story.id()).isPublished());

        assertThat(readable()).containsExactly(Language.INDONESIAN, Language.ENGLISH, Language.FRENCH);
        assertThat(newsroom.stories.require(story.id()))
                .returns(TONIGHT, Story::firstPublishedAt)
                .returns(null, Story::schedule);
        assertThat(events(story))
                .containsSubsequence("StoryScheduled", "EditionReady", "StoryPublished", "EditionReleased");
    }

    @Test
    void releasesStoryAndEditionsInOneTransaction() {
        newsroom.jobs.start();
        Story story = scheduled(new Schedule(TONIGHT, false));
        await().until(() -> newsroom.state(story, Language.FRENCH) == EditionState.READY
                && newsroom.state(story, Language.ENGLISH) == EditionState.READY);
        clock.set(TONIGHT);
        await().atMost(ofSeconds(30))
                .until(() -> newsroom.stories.require(story.id()).isPublished());

        List<Long> transactions = newsroom.audit.ofStory(story.id().value()).stream()
                .filter(entry -> List.of("StoryPublished", "EditionReleased").contains(entry.kind()))
                .map(entry -> entry.position().transaction())
                .distinct()
                .toList();

        assertThat(transactions).hasSize(1);
    }

    @Test
    void publishesAtTheNextStartWhatFellDueWhileNothingRan() {
        Story story = scheduled(new Schedule(TONIGHT, true));
        newsroom.database.sql("delete from scheduled_tasks").update();
        clock.set(TONIGHT.plus(Duration.ofHours(3)));

        newsroom.jobs.start();

        await().atMost(ofSeconds(30))
                .until(() -> newsroom.stories.require(story.id()).isPublished());
        assertThat(newsroom.stories.require(story.id()).firstPublishedAt()).isEqualTo(clock.instant());
    }

    @Test
    void waitsOnWhenTheClockWasSetBackOrTheTimePutOff() {
        Story story = scheduled(new Schedule(TONIGHT, false));
        Instant tomorrow = TONIGHT.plus(Duration.ofDays(1));
        newsroom.publishing.schedule(story.id(), new Schedule(tomorrow, false), RINA);
        clock.set(TONIGHT);

        assertThat(newsroom.publishing.publishWhenDue(story.id())).contains(tomorrow);
        clock.set(tomorrow);
        assertThat(newsroom.publishing.publishWhenDue(story.id())).isEmpty();

        assertThat(newsroom.stories.require(story.id()).firstPublishedAt()).isEqualTo(tomorrow);
    }

    @Test
    void letsNobodyPublishUnderEmbargoUntilItIsLifted() {
        Story story = scheduled(new Schedule(TONIGHT, true));

        assertThatThrownBy(() -> newsroom.publishing.publish(story.id(), RINA))
                .isInstanceOf(AlihwartaException.class)
                .hasMessageContaining("under embargo until");
        newsroom.publishing.unschedule(story.id(), RINA);
        newsroom.publishing.publish(story.id(), RINA);

        assertThat(readable()).containsExactly(Language.INDONESIAN);
    }

    @Test
    void refusesATimeThatHasPassed() {
        Story story = newsroom.stories.add(manuscript("Kapal tiba"), RINA);

        assertThatThrownBy(() -> newsroom.publishing.schedule(story.id(), new Schedule(NOW, false), RINA))
                .isInstanceOf(AlihwartaException.class)
                .hasMessageContaining("has passed");
    }

    @Test
    void translatesAnEditOfAScheduledStoryBeforeItsTime() {
        newsroom.jobs.start();
        Story story = scheduled(new Schedule(TONIGHT, false));

        Story changed = newsroom.publishing.revise(story.id(), 1, manuscript("Kapal karam", "Muatannya hilang."), RINA);

        await().atMost(ofSeconds(30)).until(() -> newsroom.state(changed, Language.FRENCH) == EditionState.READY);
        assertThat(newsroom.state(story, Language.FRENCH)).isEqualTo(EditionState.SUPERSEDED);
        assertThat(readable()).isEmpty();
    }

    @Test
    void takesARetractedStoryFromEveryListAndPageAtOnce() {
        newsroom.jobs.start();
        Story story = newsroom.publish("Kapal tiba", "Kapal itu membawa beras.");
        await().atMost(ofSeconds(60)).until(() -> newsroom.queued() == 0);
        assertThat(readable()).hasSize(3);

        Story retracted = newsroom.publishing.retract(story.id(), Ground.FALSE, "Kapal itu tidak pernah ada.", RINA);

        assertThat(readable()).isEmpty();
        assertThat(newsroom.editions.findReleased(story.id(), Language.ENGLISH)).isEmpty();
        assertThat(newsroom.editions.releasedLanguages(story.id())).isEmpty();
        assertThat(retracted.isPublic()).isFalse();
        assertThat(newsroom.state(story, Language.ENGLISH)).isEqualTo(EditionState.WITHDRAWN);
        assertThat(newsroom.state(story, Language.ARABIC)).isEqualTo(EditionState.SUPERSEDED);
        assertThat(events(story)).contains("StoryRetracted", "EditionWithdrawn");
        assertThatThrownBy(() -> newsroom.publishing.retract(story.id(), Ground.FALSE, "Lagi.", RINA))
                .hasMessageContaining("was retracted before");
    }

    @Test
    void translatesNothingMoreOfARetractedStory() {
        Story story = newsroom.publish("Kapal tiba");
        newsroom.publishing.retract(story.id(), Ground.CHILD, "Melindungi anak.", RINA);
        newsroom.publishing.revise(story.id(), 1, manuscript("Kapal lain tiba"), RINA);

        newsroom.jobs.start();

        await().atMost(ofSeconds(30)).until(() -> newsroom.queued() == 0);
        assertThat(engine.asked).isEmpty();
        assertThat(readable()).isEmpty();
    }

    @Test
    void releasesACorrectionWithTheTextThatItIsAbout() {
        newsroom.jobs.start();
        Story story = newsroom.publish("Kapal tiba", "Kapal itu membawa beras.");
        await().atMost(ofSeconds(60)).until(() -> newsroom.queued() == 0);

        Story corrected = newsroom.publishing.revise(
                story.id(),
                1,
                manuscript("Kapal tiba", "Kapal itu membawa jagung.")
                        .corrected(new Correction(
                                Correction.Kind.RIGHT_OF_REPLY, NOW, "Pemilik kapal membantah.", story.id())),
                RINA);

        await().atMost(ofSeconds(60)).until(() -> newsroom.queued() == 0);
        assertThat(newsroom.editions.findReleased(story.id(), Language.ENGLISH)).hasValueSatisfying(edition -> {
            assertThat(edition.revision()).isEqualTo(corrected.revision());
            assertThat(edition.requireContent().corrections())
                    .containsExactly(new Correction(
                            Correction.Kind.RIGHT_OF_REPLY, NOW, "membantah. kapal Pemilik", story.id()));
            assertThat(edition.requireContent().document().texts().get(1)).contains("jagung");
        });
        assertThat(events(story)).contains("StoryCorrected");
    }

    @Test
    void keepsEditionsForAReviewerWhereThePolicyAsksForOne() {
        newsroom.policies.set(null, Language.FRENCH, new ReviewPolicy(ReviewPolicy.Moment.AFTER_REVIEW, true), RINA);
        newsroom.jobs.start();

        Story story = newsroom.publish("Kapal tiba");

        await().atMost(ofSeconds(60)).until(() -> newsroom.queued() == 0);
        assertThat(newsroom.state(story, Language.FRENCH)).isEqualTo(EditionState.REVIEW);
        assertThat(newsroom.state(story, Language.ENGLISH)).isEqualTo(EditionState.RELEASED);
        assertThat(readable()).containsExactly(Language.INDONESIAN, Language.ENGLISH);
        assertThat(events(story)).contains("ReviewRequested");
    }

    private Story scheduled(Schedule schedule) {
        Story draft = newsroom.stories.add(manuscript("Kapal tiba", "Kapal itu membawa beras."), RINA);
        return newsroom.publishing.schedule(draft.id(), schedule, RINA);
    }

    /** The languages that have the story on their front page, by any list that there is. */
    private List<Language> readable() {
        return List.of(Language.values()).stream()
                .filter(language -> headlines.count(language, null) > 0)
                .filter(language ->
                        !headlines.newest(language, null, Page.first(5)).isEmpty())
                .filter(language -> !headlines.sections(language).isEmpty())
                .toList();
    }

    private List<String> events(Story story) {
        return newsroom.audit.ofStory(story.id().value()).stream()
                .map(Entry::kind)
                .toList();
    }
}
