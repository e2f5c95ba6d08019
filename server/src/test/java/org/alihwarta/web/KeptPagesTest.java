package org.alihwarta.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.alihwarta.testkit.SettableClock;
import org.junit.jupiter.api.Test;

class KeptPagesTest {
    private static final Instant NOW = Instant.parse("2026-02-11T05:00:00Z");

    private final SettableClock clock = new SettableClock(NOW);
    private final KeptPages pages = new KeptPages(clock, 10_000);

    @Test
    void forgetsWhatDependsOnAChangeAndNothingElse() {
        keep("/a", Set.of("story 1", "list en"));
        keep("/b", Set.of("list id"));

        pages.forget(Set.of("story 1"));

        assertThat(pages.find("/a")).isNull();
        assertThat(pages.find("/b")).isNotNull();
    }

    @Test
    void takesInNoPageWhoseMakingBeganBeforeAChange() {
        long before = pages.changes();
        pages.forget(Set.of("story 1"));

        pages.keep("/a", page(Set.of("story 1"), Instant.MAX, 10), before);

        assertThat(pages.find("/a")).isNull();
    }

    @Test
    void forgetsAPageWhenItsTimeHasCome() {
        pages.keep("/a", page(Set.of(), NOW.plusSeconds(60), 10), pages.changes());
        clock.advance(Duration.ofSeconds(59));
        assertThat(pages.find("/a")).isNotNull();

        clock.advance(Duration.ofSeconds(1));

        assertThat(pages.find("/a")).isNull();
        assertThat(pages.count()).isZero();
    }

    @Test
    void makesRoomByForgettingTheLongestUnused() {
        for (int number = 0; number < 30; number++) {
            clock.advance(Duration.ofSeconds(1));
            pages.find("/0");
            pages.keep("/" + number, page(Set.of(), Instant.MAX, 1000), pages.changes());
        }

        assertThat(pages.count()).isLessThan(11);
        assertThat(pages.find("/0")).isNotNull();
        assertThat(pages.find("/1")).isNull();
        assertThat(pages.find("/29")).isNotNull();
    }

    private void keep(String key, Set<String> dependencies) {
        pages.keep(key, page(dependencies, Instant.MAX, 10), pages.changes());
    }

    private static KeptPage page(Set<String> dependencies, Instant until, int size) {
        return new KeptPage(
                Keeping.of(dependencies, until),
                List.of(),
                new KeptPage.Form("text/html;charset=UTF-8", null),
                new byte[size]);
    }
}
