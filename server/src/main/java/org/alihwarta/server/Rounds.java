package org.alihwarta.server;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.alihwarta.error.AlihwartaException;
import org.alihwarta.feed.ImportReport;
import org.alihwarta.feed.ImportReport.Outcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks for stories elsewhere again and again, and logs what became of them. Closing it ends that. */
final class Rounds implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);
    private static final List<Outcome> SILENT = List.of(Outcome.KNOWN, Outcome.SKIPPED);
    /** A source that is slow to answer must not keep the others waiting. */
    private static final int SOURCES_AT_ONCE = 4;

    private final ScheduledExecutorService executor = Executors.newScheduledThreadPool(SOURCES_AT_ONCE, work -> {
        Thread named = new Thread(work, "rounds");
        named.setDaemon(true);
        return named;
    });

    /**
     * Adds a source, which is looked at at once.
     *
     * @param name for the log
     * @param pause between the end of a look and the next
     */
    @SuppressWarnings("FutureReturnValueIgnored") // look() lets nothing escape
    void add(String name, Duration pause, Supplier<ImportReport> source) {
        executor.scheduleWithFixedDelay(() -> look(name, source), 0, pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** The edge where a failure ends: an executor would never look again. */
    private static void look(String name, Supplier<ImportReport> source) {
        try {
            source.get().lines().stream()
                    .filter(line -> !SILENT.contains(line.outcome()))
                    .forEach(line -> LOG.info("{} {}: {}", line.outcome(), line.input(), line.detail()));
        } catch (AlihwartaException failure) {
            LOG.warn("{} is looked at later: {}", name, failure.getMessage());
        } catch (RuntimeException failure) {
            LOG.error("Looking at {} failed", name, failure);
        }
    }

    @Override
    public void close() {
        executor.shutdownNow();
    }
}
