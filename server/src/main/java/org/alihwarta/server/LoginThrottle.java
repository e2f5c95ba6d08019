package org.alihwarta.server;

import java.time.Clock;
import org.alihwarta.web.Throttle;

/** Lets only so many passwords be tried a minute, from one address and for one account. Safe for use by several threads. */
final class LoginThrottle {
    private final Throttle throttle;

    LoginThrottle(int perMinute, Clock clock) {
        throttle = new Throttle(perMinute, clock);
    }

    /** Counts an attempt; false when it is one too many. */
    boolean allows(String address, String account) {
        boolean addressMay = throttle.allows("address " + address);
        boolean accountMay = throttle.allows("account " + account);
        return addressMay && accountMay;
    }
}
