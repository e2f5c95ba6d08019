package org.alihwarta.gate;

import java.util.List;

/** A check that needs all sentences of an edition at once. Stateless and safe for use by several threads. */
public interface EditionGate {
    /** As {@link Gate#id()}; a sentence gate and an edition gate of one category share it. */
    String id();

    Category category();

    List<Example> examples();

    /** Findings of each sentence, in the order of the sentences. */
    List<List<Finding>> check(List<SentencePair> edition);
}
