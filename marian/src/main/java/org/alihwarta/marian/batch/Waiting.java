package org.alihwarta.marian.batch;

import org.alihwarta.marian.search.Sentence;

/** A sentence on its way, and where in its request it belongs. */
record Waiting(Request request, int index, Sentence sentence) {

    int length() {
        return sentence.ids().length;
    }

    boolean isUnwanted() {
        return sentence.isUnwanted().getAsBoolean();
    }
}
