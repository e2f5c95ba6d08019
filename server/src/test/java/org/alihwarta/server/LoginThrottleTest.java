package org.alihwarta.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.alihwarta.testkit.SettableClock;
import org.junit.jupiter.api.Test;

class LoginThrottleTest {
    private final SettableClock clock = new SettableClock(Instant.parse("2026-02-11T05:00:00Z"));
    private final LoginThrottle throttle = new LoginThrottle(2, clock);

    @Test
    void refusesTheThirdAttemptFromOneAddress() {
        assertThat(throttle.allows("10.0.0.1", "rina")).isTrue();
        assertThat(throttle.allows("10.0.0.1", "dewi")).isTrue();
        assertThat(throttle.allows("10.0.0.1", "agus")).isFalse();
        assertThat(throttle.allows("10.0.0.2", "agus")).isTrue();
    }

    @Test
    void refusesTheThirdAttemptAtOneAccountFromWhereverItComes() {
        assertThat(throttle.allows("10.0.0.1", "rina")).isTrue();
        assertThat(throttle.allows("10.0.0.2", "rina")).isTrue();
        assertThat(throttle.allows("10.0.0.3", "rina")).isFalse();
    }

    @Test
    void allowsAgainAfterAMinute() {
        for (int attempt = 0; attempt < 5; attempt++) {
            throttle.allows("10.0.0.1", "rina");
        }

        clock.advance(Duration.ofMinutes(1));

        assertThat(throttle.allows("10.0.0.1", "rina")).isTrue();
    }
}
