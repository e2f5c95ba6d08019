package org.alihwarta.web;

import java.time.Clock;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Answers in memory, each made once. A change forgets exactly those that depend on what changed. Safe for use by several threads.
 *
 * <p>An answer whose making began before a change is not taken in after it: it may show what was before.
 */
public final class KeptPages {
    private final Map<String, KeptPage> pages = new ConcurrentHashMap<>();
    private final AtomicLong bytes = new AtomicLong();
    private final AtomicLong changes = new AtomicLong();
    private final Clock clock;
    private final long mostBytes;

    /**
     * Makes an empty store.
     *
     * @param mostBytes what is kept at most; the longest unused goes first
     */
    public KeptPages(Clock clock, long mostBytes) {
        this.clock = clock;
        this.mostBytes = mostBytes;
    }

    /** Forgets all pages that depend on any of these. */
    public void forget(Set<String> dependencies) {
        changes.incrementAndGet();
        pages.forEach((key, page) -> {
            if (!Collections.disjoint(page.keeping().dependencies(), dependencies)) {
                remove(key, page);
            }
        });
    }

    public void forgetAll() {
        changes.incrementAndGet();
        pages.forEach(this::remove);
    }

    /** How many pages are kept. */
    public int count() {
        return pages.size();
    }

    @Nullable
    KeptPage find(String key) {
        KeptPage page = pages.get(key);
        if (page == null) {
            return null;
        }
        if (!clock.instant().isBefore(page.keeping().until())) {
            remove(key, page);
            return null;
        }
        page.use(clock.millis());
        return page;
    }

    /** The number of changes so far, to be told to {@link #keep} when the page is made. */
    long changes() {
        return changes.get();
    }

    void keep(String key, KeptPage page, long changesBefore) {
        if (!clock.instant().isBefore(page.keeping().until()) || page.size() > mostBytes) {
            return;
        }
        page.use(clock.millis());
        KeptPage before = pages.put(key, page);
        bytes.addAndGet(page.size() - (before == null ? 0 : before.size()));
        // Looked at after the page is in, so that a change either sees the page or is seen here.
        if (changes.get() != changesBefore) {
            remove(key, page);
        }
        if (bytes.get() > mostBytes) {
            makeRoom();
        }
    }

    private synchronized void makeRoom() {
        List<Map.Entry<String, KeptPage>> longestUnusedFirst = pages.entrySet().stream()
                .sorted(Comparator.comparingLong(entry -> entry.getValue().lastUsed()))
                .toList();
        for (Map.Entry<String, KeptPage> entry : longestUnusedFirst) {
            // A tenth below the limit, so that not every new page sorts all others.
            if (bytes.get() <= mostBytes - mostBytes / 10) {
                return;
            }
            remove(entry.getKey(), entry.getValue());
        }
    }

    private void remove(String key, KeptPage page) {
        if (pages.remove(key, page)) {
            bytes.addAndGet(-page.size());
        }
    }
}
