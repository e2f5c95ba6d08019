package org.alihwarta.marian.search;

/** The few best continuations of a beam, kept in order; refilled in every step without allocating. */
final class Candidates {

    private final float[] scores;
    private final int[] parents;
    private final int[] choices;
    private int limit;
    private int size;

    Candidates(int most) {
        scores = new float[most];
        parents = new int[most];
        choices = new int[most];
    }

    void clear(int newLimit) {
        limit = newLimit;
        size = 0;
    }

    /** Takes a continuation if it is among the best; false when it is not, nor any worse one. */
    boolean offer(float score, int parent, int choice) {
        if (size == limit && score <= scores[size - 1]) {
            return false;
        }
        int place = size < limit ? size++ : size - 1;
        while (place > 0 && scores[place - 1] < score) {
            scores[place] = scores[place - 1];
            parents[place] = parents[place - 1];
            choices[place] = choices[place - 1];
            place--;
        }
        scores[place] = score;
        parents[place] = parent;
        choices[place] = choice;
        return true;
    }

    /** How many it may hold. */
    int limit() {
        return limit;
    }

    int size() {
        return size;
    }

    float score(int index) {
        return scores[index];
    }

    int parent(int index) {
        return parents[index];
    }

    int choice(int index) {
        return choices[index];
    }
}
