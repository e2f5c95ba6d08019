package org.alihwarta.cli;

import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.alihwarta.edition.EditionState;
import org.alihwarta.engine.Engines;
import org.alihwarta.outbox.PostOffice;
import org.alihwarta.server.AlihwartaServer;
import org.alihwarta.server.Configuration;
import org.alihwarta.server.Correspondence;
import org.alihwarta.server.EngineWiring;
import org.alihwarta.server.Newsroom;

/** A newsroom with its web server and its translating jobs, from start to stop. */
record Serving(OpenNewsroom open, Engines engines, AlihwartaServer server, Correspondence correspondence)
        implements AutoCloseable {
    private static final Duration LOOK_AGAIN = Duration.ofMillis(300);

    /** Starts; {@code local} are the engines of this machine, which the configuration may put others beside. */
    static Serving start(Configuration configuration, Engines local, Clock clock) {
        AlihwartaServer.requireFreePort(configuration);
        OpenNewsroom open = OpenNewsroom.alone(configuration, clock);
        try {
            // Here and in no short command, which may run where the key of the desk does not lie.
            open.newsroom().secondFactors().sealAll();
            Engines engines = EngineWiring.engines(
                    configuration, local, open.newsroom().expenses(configuration.timeZone()), clock);
            open.newsroom().readEnglish(engines.fromEnglish());
            AlihwartaServer server = AlihwartaServer.start(configuration, open.newsroom(), clock);
            Correspondence correspondence = Correspondence.start(
                    configuration, open.newsroom(), open.database().database(), PostOffice.Schedule.standard(), clock);
            return new Serving(open, engines, server, correspondence);
        } catch (RuntimeException failure) {
            open.close();
            throw failure;
        }
    }

    Newsroom newsroom() {
        return open.newsroom();
    }

    String address() {
        return "http://localhost:" + server.port() + "/";
    }

    /** Begins to translate, what was held for want of a model too if there is one now. */
    void translate(Configuration configuration, PrintWriter err) {
        new Translating(open, engines).begin(Translating.pools(configuration), err);
    }

    /** Leaves translating to workers; stories that are scheduled are published all the same. */
    void leaveTranslating() {
        new Translating(open, engines).leaveToOthers();
    }

    /** Shows how far the queued editions have come, until all are settled or the signal to stop comes. */
    void showProgress(StopSignal stop, PrintWriter err) {
        long total = open(newsroom().board().countEditions());
        if (total == 0) {
            return;
        }
        try (Progress progress = Progress.start("editions", err)) {
            long left;
            do {
                left = open(newsroom().board().countEditions());
                progress.reached(total - left, total);
            } while (left > 0 && !stop.await(LOOK_AGAIN));
        }
    }

    @Override
    public void close() {
        correspondence.close();
        server.close();
        open.close();
        engines.close();
    }

    private static long open(Map<EditionState, Long> counts) {
        return counts.getOrDefault(EditionState.WAITING, 0L) + counts.getOrDefault(EditionState.TRANSLATING, 0L);
    }
}
