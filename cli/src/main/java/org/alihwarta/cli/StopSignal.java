package org.alihwarta.cli;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Ctrl-C or {@code kill}: whoever waits here is woken, closes what it opened in good order, and only then does the process end.
 *
 * <p>Made first and closed last: closing says that everything else is closed.
 */
final class StopSignal implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch closed = new CountDownLatch(1);

    private StopSignal() {}

    static StopSignal listen() {
        StopSignal signal = new StopSignal();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            signal.asked.countDown();
            wait(signal.closed, PATIENCE);
        }));
        return signal;
    }

    /** Waits for the signal, but no longer than {@code pause}; whether it came. */
    boolean await(Duration pause) {
        return wait(asked, pause);
    }

    void await() {
        while (!await(Duration.ofDays(1))) {
            // Nobody has asked us to stop yet.
        }
    }

    @Override
    public void close() {
        closed.countDown();
    }

    private static boolean wait(CountDownLatch latch, Duration patience) {
        try {
            return latch.await(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException exception) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
