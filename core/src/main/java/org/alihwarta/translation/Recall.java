package org.alihwarta.translation;

import java.util.List;
import java.util.Map;
import org.alihwarta.language.Language;
import org.alihwarta.text.Segment;

/** Knows sentences that have been translated before; asked before any engine. Safe for use by several threads. */
@FunctionalInterface
public interface Recall {
    /** Knows nothing. */
    Recall NOTHING = (segments, target) -> Map.of();

    /**
     * What is known of a text's sentences.
     *
     * @param segments all of them in reading order, so that neighbours count
     * @return by source sentence; without those that are not known
     */
    Map<String, Recollection> find(List<Segment> segments, Language target);

    /** A known translation and where it came from. */
    record Recollection(String target, Origin.Memory origin) {}
}
