package org.alihwarta.marian.network;

/** How products of 8-bit integers are summed on x64 processors that lack VNNI; elsewhere both are exact. */
public enum Precision {
    /** Sums of two products saturate at 16 bits, as they do in Marian itself on such processors. */
    FAST,
    /** No sum saturates, at a cost in speed. */
    EXACT
}
