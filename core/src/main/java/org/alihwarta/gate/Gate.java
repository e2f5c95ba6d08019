package org.alihwarta.gate;

import java.util.List;

/** One check of one sentence against its source. Stateless and safe for use by several threads. */
public interface Gate {
    /** Short, stable, lower case: part of message keys, stored with findings. */
    String id();

    Category category();

    /** Pairs that it catches and pairs that it lets pass; they run as tests and explain the gate to people. */
    List<Example> examples();

    List<Finding> check(SentencePair pair);
}
