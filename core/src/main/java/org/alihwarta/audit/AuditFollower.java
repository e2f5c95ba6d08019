package org.alihwarta.audit;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands the audit log's new lines to somebody, in order, from a thread of its own. It is woken by what this process appends, and looks
 * on every pulse for what other processes append or what an open transaction had kept back. Lines whose taker fails are handed over
 * again at the next pulse.
 */
public final class AuditFollower implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(AuditFollower.class);
    private static final int AT_ONCE = 500;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final AuditLog log;
    private final Supplier<Position> start;
    private final Consumer<List<Entry>> taker;
    private final Duration pulse;
    private final Semaphore hints = new Semaphore(0);
    private final Thread thread;

    private @Nullable Position position;
    private volatile boolean closed;

    private AuditFollower(AuditLog log, Supplier<Position> start, Duration pulse, Consumer<List<Entry>> taker) {
        this.log = log;
        this.start = start;
        this.taker = taker;
        this.pulse = pulse;
        thread = new Thread(this::follow, "audit-follower");
        thread.setDaemon(true);
    }

    /**
     * Begins to follow.
     *
     * @param start asked once, on the follower's thread; what lies after it is handed over
     */
    public static AuditFollower start(
            AuditLog log, Supplier<Position> start, Duration pulse, Consumer<List<Entry>> taker) {
        AuditFollower follower = new AuditFollower(log, start, pulse, taker);
        log.onAppend(follower.hints::release);
        follower.thread.start();
        return follower;
    }

    private void follow() {
        while (!closed) {
            try {
                handOver();
                if (hints.tryAcquire(pulse.toMillis(), TimeUnit.MILLISECONDS)) {
                    hints.drainPermits();
                }
            } catch (InterruptedException end) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /** An edge: whatever fails is tried again at the next pulse, as when the database is away for a while. */
    private void handOver() throws InterruptedException {
        try {
            if (position == null) {
                position = start.get();
            }
            List<Entry> lines = log.after(position, AT_ONCE);
            while (!lines.isEmpty() && !closed) {
                taker.accept(lines);
                position = lines.get(lines.size() - 1).position();
                lines = log.after(position, AT_ONCE);
            }
        } catch (RuntimeException failure) {
            if (!closed) {
                LOG.warn("The audit log could not be followed; it is tried again", failure);
                TimeUnit.MILLISECONDS.sleep(pulse.toMillis());
            }
        }
    }

    /** Waits a while for a hand-over in progress to end. */
    @Override
    public void close() {
        closed = true;
        hints.release();
        try {
            thread.join(PATIENCE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
