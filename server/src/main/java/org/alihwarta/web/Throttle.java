package org.alihwarta.web;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Lets everybody do something only so often. Whom it has seen it knows in memory only. Safe for use by several threads. */
public final class Throttle {
    /** So that an attacker with many addresses fills no memory; the one unused for longest goes first. */
    private static final int REMEMBERED = 20_000;

    private final int times;
    private final Duration within;
    private final TimeMeter time;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > REMEMBERED;
        }
    };

    public Throttle(int times, Duration within, Clock clock) {
        this.times = times;
        this.within = within;
        this.time = new ClockTime(clock);
    }

    /** Counts an attempt; false when it is one too many. */
    public synchronized boolean allows(String who) {
        return buckets.computeIfAbsent(
                        who,
                        unused -> Bucket.builder()
                                .addLimit(limit -> limit.capacity(times).refillGreedy(times, within))
                                .withCustomTimePrecision(time)
                                .build())
                .tryConsume(1);
    }

    private record ClockTime(Clock clock) implements TimeMeter {
        @Override
        public long currentTimeNanos() {
            return TimeUnit.MILLISECONDS.toNanos(clock.millis());
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
