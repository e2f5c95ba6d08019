package org.alihwarta.fetch;

import java.time.Duration;

/**
 * How far a fetch goes.
 *
 * @param bytes of an answer, after it has been unpacked
 * @param silence the longest wait for a connection or for more of an answer
 * @param whole the longest wait for a whole answer, redirects and all
 * @param redirects followed at most
 */
public record Limits(int bytes, Duration silence, Duration whole, int redirects) {
    /** For pages and feeds. */
    public static final Limits STANDARD =
            new Limits(8 * 1024 * 1024, Duration.ofSeconds(10), Duration.ofSeconds(30), 5);

    /** For telling somebody something: the answer is hardly looked at, and a redirect is a mistake of theirs. */
    public static final Limits NOTICE = new Limits(64 * 1024, Duration.ofSeconds(10), Duration.ofSeconds(15), 0);
}
