package org.alihwarta.marian.conformance;

import java.util.ArrayList;
import java.util.List;

/**
 * The batches that Marian makes of lines sorted by length, longest first.
 *
 * <p>Lines of one length come in the order in which a binary heap gives them out ({@code std::priority_queue} of
 * libstdc++, in {@code src/data/batch_generator.h}), hence the heap here.
 */
final class MarianBatches {

    private final int[] lengths;
    private final int[] heap;
    private int size;

    MarianBatches(int[] lengths) {
        this.lengths = lengths;
        this.heap = new int[lengths.length];
    }

    List<List<Integer>> batches(int batchSize) {
        for (int i = 0; i < lengths.length; i++) {
            size++;
            rise(size - 1, 0, i);
        }
        List<Integer> order = new ArrayList<>();
        while (size > 0) {
            order.add(pop());
        }
        List<List<Integer>> batches = new ArrayList<>();
        for (int from = 0; from < order.size(); from += batchSize) {
            batches.add(order.subList(from, Math.min(order.size(), from + batchSize)));
        }
        return batches;
    }

    private void rise(int from, int top, int line) {
        int hole = from;
        while (hole > top && isShorter(heap[(hole - 1) / 2], line)) {
            heap[hole] = heap[(hole - 1) / 2];
            hole = (hole - 1) / 2;
        }
        heap[hole] = line;
    }

    /** Lets the hole sink to the bottom first, then the last line rise from there. */
    private int pop() {
        int longest = heap[0];
        size--;
        int hole = 0;
        while (2 * hole + 2 < size) {
            int child = 2 * hole + 2;
            child = isShorter(heap[child], heap[child - 1]) ? child - 1 : child;
            heap[hole] = heap[child];
            hole = child;
        }
        if (2 * hole + 2 == size) {
            heap[hole] = heap[2 * hole + 1];
            hole = 2 * hole + 1;
        }
        rise(hole, 0, heap[size]);
        return longest;
    }

    private boolean isShorter(int line, int other) {
        return lengths[line] < lengths[other];
    }
}
