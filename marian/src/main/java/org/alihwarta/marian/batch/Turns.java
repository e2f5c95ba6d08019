package org.alihwarta.marian.batch;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiFunction;
import org.alihwarta.marian.search.Decoding;
import org.alihwarta.marian.search.Found;
import org.alihwarta.marian.search.Sentence;

/**
 * Lets callers compute in turn, and takes sentences of like length along from all who wait. Thread-safe.
 *
 * <p>As many batches are computed at once as there are places. A caller that finds one free begins at once; else it waits in
 * line, and after each batch it goes to the end of the line: a story of a thousand sentences holds up nobody for longer than
 * a batch. A batch begins with the longest sentence of the caller whose turn it is, takes the next longest of that caller,
 * and fills up with sentences of others that are at most as long and at least half so.
 */
public final class Turns {

    private static final int MOST_SENTENCES = 32;

    /** Of a batch, its padding included: bounds the memory of a turn. */
    private static final int MOST_PIECES = 1536;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Set<Request> line = new LinkedHashSet<>();
    private final Set<Request> unfinished = new LinkedHashSet<>();
    private final BiFunction<List<Sentence>, Decoding, List<List<Found>>> search;
    private int places;

    /**
     * A line of callers.
     *
     * @param places how many may compute at once
     * @param search translates a batch in the calling thread; must be thread-safe
     */
    public Turns(int places, BiFunction<List<Sentence>, Decoding, List<List<Found>>> search) {
        this.places = places;
        this.search = search;
    }

    /**
     * Has the sentences of a request translated, by this thread or others.
     *
     * @return for each sentence what was found, best first
     * @throws CancellationException when the thread is interrupted; its interrupted status stays set, and others do not notice
     */
    public List<List<Found>> translate(Request request) {
        try {
            List<Waiting> batch = awaitTurn(request);
            while (!batch.isEmpty()) {
                compute(batch);
                batch = awaitTurn(request);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            leave(request);
        }
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("the thread was interrupted while translating");
        }
        return request.results();
    }

    /** The batch of this request's next turn; empty once its sentences are done. */
    private List<Waiting> awaitTurn(Request request) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            unfinished.add(request);
            line.add(request);
            while (!request.isDone() && !isTurnOf(request)) {
                changed.await();
            }
            line.remove(request);
            if (request.isDone()) {
                return List.of();
            }
            places--;
            changed.signalAll();
            return batchOf(request);
        } finally {
            lock.unlock();
        }
    }

    /** Callers that are here, waiting or computing. */
    int callers() {
        lock.lock();
        try {
            return unfinished.size();
        } finally {
            lock.unlock();
        }
    }

    private boolean isTurnOf(Request request) {
        return places > 0
                && request.hasWaiting()
                && line.stream().filter(Request::hasWaiting).findFirst().orElse(request) == request;
    }

    private List<Waiting> batchOf(Request request) {
        List<Waiting> batch = new ArrayList<>();
        int longest = request.longest();
        int room = Math.max(1, Math.min(MOST_SENTENCES, MOST_PIECES / longest));
        request.moveTo(batch, room, 0, longest);
        for (Request other : unfinished) {
            if (request.accepts(other)) {
                other.moveTo(batch, room, (longest + 1) / 2, longest);
            }
        }
        return batch;
    }

    private void compute(List<Waiting> batch) {
        List<List<Found>> found = List.of();
        try {
            List<Sentence> sentences = batch.stream().map(Waiting::sentence).toList();
            found = search.apply(sentences, batch.get(0).request().decoding());
        } finally {
            deliver(batch, found);
        }
    }

    /** A batch that failed has found nothing: its sentences wait again, so that only the caller who computed it fails. */
    private void deliver(List<Waiting> batch, List<List<Found>> found) {
        lock.lock();
        try {
            places++;
            for (int i = 0; i < batch.size(); i++) {
                Waiting one = batch.get(i);
                if (one.isUnwanted()) {
                    continue;
                }
                if (found.isEmpty()) {
                    one.request().giveBack(one);
                } else {
                    one.request().finish(one.index(), found.get(i));
                }
            }
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void leave(Request request) {
        lock.lock();
        try {
            request.giveUp();
            line.remove(request);
            unfinished.remove(request);
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
