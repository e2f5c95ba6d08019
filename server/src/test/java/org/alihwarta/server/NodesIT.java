package org.alihwarta.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.alihwarta.edition.EditionKey;
import org.alihwarta.edition.Hold;
import org.alihwarta.language.Language;
import org.alihwarta.site.Samples;
import org.alihwarta.story.Retraction;
import org.alihwarta.story.Story;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Two servers on one database, and what they tell those who watch them. */
class NodesIT {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static RunningSite first;
    private static RunningSite second;

    @BeforeAll
    static void start() {
        first = new RunningSite();
        second = new RunningSite(first.testDatabase(), Map.of(Setting.METRICS_TOKEN, "rahasia"));
        second.newsroom().listen();
    }

    @AfterAll
    static void stop() {
        second.close();
        first.close();
    }

    @Test
    void showsOnOneServerWhatWasDoneOnTheOther() {
        assertThat(second.ask("/id/").statusCode()).isEqualTo(200); // and is kept from now on

        Story story = Samples.publish(first.newsroom(), "peristiwa", Samples.HARVEST, RunningSite.NOW);

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(second.ask("/id/").body())
                        .contains(story.id().toString()));
        first.newsroom().publishing().retract(story.id(), Retraction.Ground.FALSE, "Tidak benar.", Samples.ACTOR);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(second.ask("/id/").body())
                        .doesNotContain(story.id().toString()));
    }

    @Test
    void countsWhatHappensWhereverItHappens() {
        Story story = Samples.publish(first.newsroom(), "ekonomi", Samples.HARVEST, RunningSite.NOW);
        Samples.release(
                first.newsroom(),
                story,
                Language.ENGLISH,
                Objects.requireNonNull(Samples.HARVEST_IN.get(Language.ENGLISH)));
        EditionKey french = new EditionKey(story.id(), Language.FRENCH, 1);
        first.newsroom().editions().start(french);
        first.newsroom().editions().hold(french, null, List.of(new Hold.EngineFailed("tidak menjawab")));

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(second.ask("/metrics", "Authorization", "Bearer rahasia")
                                .body())
                        .contains("alihwarta_release_seconds_count{language=\"en\"} 1")
                        .contains("alihwarta_holds_total{language=\"fr\",reason=\"engine-failed\"} 1.0")
                        .contains("alihwarta_words_total{language=\"en\"}")
                        .contains("alihwarta_queue_editions{language=\"zh\"}")
                        .contains("jvm_memory_used_bytes"));
    }

    @Test
    void showsItsNumbersToNobodyElse() {
        assertThat(first.ask("/metrics").statusCode()).isEqualTo(200);
        assertThat(first.ask("/metrics", "X-Forwarded-For", "192.0.2.1").statusCode())
                .isEqualTo(404);
        assertThat(second.ask("/metrics").statusCode()).isEqualTo(404);
        assertThat(second.ask("/metrics", "Authorization", "Bearer salah").statusCode())
                .isEqualTo(404);
    }

    @Test
    void saysThatItLivesAndIsReady() {
        assertThat(first.ask("/health/live").body()).isEqualTo("alive\n");
        assertThat(first.ask("/health/ready").body()).isEqualTo("ready\n");
        assertThat(first.ask("/actuator/health").statusCode()).isEqualTo(404);
    }
}
