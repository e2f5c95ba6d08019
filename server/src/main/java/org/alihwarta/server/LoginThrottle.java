package org.alihwarta.server;

import java.time.Clock;
import java.time.Duration;
import org.alihwarta.web.Throttle;

/** Lets only so many passwords be tried a minute, from one address and for one account. Safe for use by several threads. */
final class LoginThrottle {
    private final Throttle attempts;

    LoginThrottle(int perMinute, Clock clock) {
        attempts = new Throttle(perMinute, Duration.ofMinutes(1), clock);
    }

    /** Counts an attempt; false when it is one too many. */
    boolean allows(String address, String account) {
        boolean addressMay = attempts.allows("address " + address);
        boolean accountMay = attempts.allows("account " + account);
        return addressMay && accountMay;
    }
}
