package org.alihwarta.marian.vocabulary;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A set of byte strings, each with a number, that is walked byte by byte; open addressing, no objects per node. */
final class ByteTrie {

    static final int ROOT = 0;
    static final int NONE = -1;

    private long[] edges = new long[1 << 12];
    private int[] targets = new int[1 << 12];
    private int[] values = new int[1 << 10];
    private int nodes = 1;

    ByteTrie() {
        Arrays.fill(values, NONE);
    }

    void put(String key, int value) {
        int node = ROOT;
        for (byte next : key.getBytes(StandardCharsets.UTF_8)) {
            node = childOrNew(node, next);
        }
        values[node] = value;
    }

    /** The node after {@code next}, or {@link #NONE}. */
    int child(int node, byte next) {
        int slot = slot(edges, edge(node, next));
        return edges[slot] == 0 ? NONE : targets[slot];
    }

    /** The number of the string that ends here, or {@link #NONE}. */
    int value(int node) {
        return values[node];
    }

    private int childOrNew(int node, byte next) {
        int slot = slot(edges, edge(node, next));
        if (edges[slot] != 0) {
            return targets[slot];
        }
        edges[slot] = edge(node, next);
        targets[slot] = nodes;
        if (nodes == values.length) {
            values = Arrays.copyOf(values, 2 * nodes);
            Arrays.fill(values, nodes, values.length, NONE);
        }
        nodes++;
        if (2 * nodes > edges.length) {
            grow();
        }
        return nodes - 1;
    }

    private void grow() {
        long[] newEdges = new long[2 * edges.length];
        int[] newTargets = new int[newEdges.length];
        for (int i = 0; i < edges.length; i++) {
            if (edges[i] != 0) {
                int slot = slot(newEdges, edges[i]);
                newEdges[slot] = edges[i];
                newTargets[slot] = targets[i];
            }
        }
        edges = newEdges;
        targets = newTargets;
    }

    /** Never zero, which marks an empty slot. */
    private static long edge(int node, byte next) {
        return ((long) node << 8 | (next & 0xff)) + 1;
    }

    private static int slot(long[] table, long edge) {
        int mask = table.length - 1;
        int slot = (int) ((edge * 0x9e3779b97f4a7c15L) >>> 40) & mask;
        while (table[slot] != 0 && table[slot] != edge) {
            slot = slot + 1 & mask;
        }
        return slot;
    }
}
