package org.alihwarta.gate;

import java.util.List;

/** One check of one sentence against its source. Stateless and safe for use by several threads. */
public interface Gate {
    /** Short, stable, lower case: part of message keys, stored with findings. */
    String id();

    List<Finding> check(SentencePair pair);
}
