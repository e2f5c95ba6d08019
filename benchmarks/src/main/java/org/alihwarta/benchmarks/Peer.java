package org.alihwarta.benchmarks;

import java.io.IOException;

/** A decoder that can translate the file of a run. */
interface Peer {

    String name();

    /** Translates the whole file once; what loading takes is left out. */
    Measurement measure() throws IOException, InterruptedException;
}
