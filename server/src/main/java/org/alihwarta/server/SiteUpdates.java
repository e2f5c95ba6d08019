package org.alihwarta.server;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.alihwarta.audit.AuditFollower;
import org.alihwarta.audit.AuditLog;
import org.alihwarta.audit.Entry;
import org.alihwarta.reading.Readings;
import org.alihwarta.search.SearchFeed;
import org.alihwarta.site.Dependencies;
import org.alihwarta.site.LinkWatch;
import org.alihwarta.syndication.WebSub;
import org.alihwarta.web.KeptPages;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries what the audit log says has changed to the site: pages in memory are forgotten, the search index and the hub learn of it. What
 * other processes on the same database change arrives within a pulse.
 */
final class SiteUpdates implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SiteUpdates.class);
    /** Signals of the database tell of other processes' changes at once; this is for those that are lost, and where nobody listens. */
    private static final Duration PULSE = Duration.ofSeconds(1);

    private static final Duration COUNTS_SAVED = Duration.ofMinutes(1);

    private final List<AuditFollower> followers;
    private final Readings readings;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "readings");
        thread.setDaemon(true);
        return thread;
    });

    private SiteUpdates(List<AuditFollower> followers, Readings readings) {
        this.followers = followers;
        this.readings = readings;
    }

    /** Who is told of changes beside the pages in memory. The hub is absent where there is none. */
    record Followers(
            SearchFeed index, LinkWatch links, @Nullable WebSub hub) {}

    static SiteUpdates start(Newsroom newsroom, KeptPages pages, Followers told) {
        AuditLog audit = newsroom.audit();
        // Who has changed something here finds it changed, however busy the followers are.
        audit.onCommit(line -> forget(List.of(line), pages));
        AuditFollower forgetting = AuditFollower.start(audit, audit::end, PULSE, lines -> forget(lines, pages));
        AuditFollower indexing = AuditFollower.start(
                audit,
                () -> {
                    var start = told.index().start();
                    pages.forgetAll();
                    return start;
                },
                PULSE,
                lines -> index(lines, pages, told));
        SiteUpdates updates = new SiteUpdates(List.of(forgetting, indexing), newsroom.readings());
        var unused = updates.timer.scheduleWithFixedDelay(
                updates::saveCounts, COUNTS_SAVED.toSeconds(), COUNTS_SAVED.toSeconds(), TimeUnit.SECONDS);
        return updates;
    }

    private static void forget(List<Entry> lines, KeptPages pages) {
        if (Dependencies.changeEverything(lines)) {
            pages.forgetAll();
        } else {
            pages.forget(Dependencies.changedBy(lines));
        }
    }

    /** Pages that were rendered between the change and this show lists of the index before it, so they are forgotten once more. */
    private static void index(List<Entry> lines, KeptPages pages, Followers told) {
        told.index().take(lines);
        Set<String> changed = Dependencies.changedBy(lines);
        pages.forget(changed);
        told.links().check(lines);
        WebSub hub = told.hub();
        if (hub != null) {
            hub.tell(changed);
        }
    }

    private void saveCounts() {
        try {
            readings.save();
        } catch (RuntimeException failure) {
            LOG.warn("The counts of readings could not be saved", failure);
        }
    }

    @Override
    public void close() {
        timer.shutdown();
        followers.forEach(AuditFollower::close);
        saveCounts();
    }
}
