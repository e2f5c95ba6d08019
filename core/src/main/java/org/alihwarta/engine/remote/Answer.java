package org.alihwarta.engine.remote;

import java.util.List;

/**
 * What a service answered.
 *
 * @param texts for each sentence its translations, best first; none where it gave no usable one
 * @param usage what it counts for
 */
record Answer(List<List<String>> texts, Usage usage) {
    Answer {
        texts = texts.stream().map(List::copyOf).toList();
    }
}
