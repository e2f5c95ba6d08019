package org.alihwarta.marian.batch;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.alihwarta.marian.search.Constraints;
import org.alihwarta.marian.search.Decoding;
import org.alihwarta.marian.search.Found;
import org.alihwarta.marian.search.Sentence;

/**
 * What one caller wants translated: made, and waited for, in the caller's own thread. Guarded by the lock of {@link Turns}.
 *
 * <p>It is given up when that thread is interrupted: whoever computes its sentences then leaves them out.
 */
public final class Request {

    private final Decoding decoding;
    private final boolean isShareable;
    private final Thread caller = Thread.currentThread();
    private final NavigableMap<Integer, Deque<Waiting>> waiting = new TreeMap<>();
    private final List<List<Found>> results;
    private int unfinished;
    private volatile boolean isGivenUp;

    /**
     * A request of the calling thread.
     *
     * @param ids the source ids of each sentence, the end of sentence at their end
     * @param constraints those of every sentence
     * @param isShareable whether its sentences may be in one batch with those of others
     */
    public Request(List<int[]> ids, Constraints constraints, Decoding decoding, boolean isShareable) {
        this.decoding = decoding;
        this.isShareable = isShareable;
        this.results = new ArrayList<>(Collections.nCopies(ids.size(), List.of()));
        this.unfinished = ids.size();
        for (int i = 0; i < ids.size(); i++) {
            giveBack(new Waiting(this, i, new Sentence(ids.get(i), constraints, this::isGivenUp)));
        }
    }

    Decoding decoding() {
        return decoding;
    }

    /** Whether a sentence of the other may be in a batch of this one. */
    boolean accepts(Request other) {
        return other == this || (isShareable && other.isShareable && decoding.equals(other.decoding));
    }

    boolean isGivenUp() {
        return isGivenUp || caller.isInterrupted();
    }

    void giveUp() {
        isGivenUp = true;
        waiting.clear();
    }

    boolean isDone() {
        return unfinished == 0;
    }

    boolean hasWaiting() {
        return !waiting.isEmpty();
    }

    /** The length of its longest sentence that waits. */
    int longest() {
        return waiting.lastKey();
    }

    /** Moves sentences from {@code least} to {@code most} pieces long into the batch, the longest first, while there is room. */
    void moveTo(List<Waiting> batch, int room, int least, int most) {
        Map.Entry<Integer, Deque<Waiting>> entry = waiting.floorEntry(most);
        while (entry != null && entry.getKey() >= least && batch.size() < room) {
            batch.add(entry.getValue().remove());
            if (entry.getValue().isEmpty()) {
                waiting.remove(entry.getKey());
                entry = waiting.lowerEntry(entry.getKey());
            }
        }
    }

    void giveBack(Waiting sentence) {
        waiting.computeIfAbsent(sentence.length(), length -> new ArrayDeque<>()).add(sentence);
    }

    void finish(int index, List<Found> found) {
        results.set(index, found);
        unfinished--;
    }

    List<List<Found>> results() {
        return List.copyOf(results);
    }
}
