package org.alihwarta.engine.remote;

import java.time.Duration;

/**
 * How patient we are with a service, and how gentle.
 *
 * @param timeout until a whole answer is there
 * @param attempts at one request, the first included
 * @param firstPause before the second attempt, more or less; doubles with each
 * @param longestPause the longest that a service may tell us to wait; one that wants more is left alone for that time
 * @param requestsPerMinute that this process makes at most
 * @param failures in a row after which the service is left alone
 * @param rest for how long it is left alone
 */
public record Limits(
        Duration timeout,
        int attempts,
        Duration firstPause,
        Duration longestPause,
        int requestsPerMinute,
        int failures,
        Duration rest) {
    /** For a public service. */
    public static Limits standard(Duration timeout, int requestsPerMinute) {
        return new Limits(
                timeout,
                4,
                Duration.ofMillis(500),
                Duration.ofSeconds(20),
                requestsPerMinute,
                5,
                Duration.ofMinutes(1));
    }
}
