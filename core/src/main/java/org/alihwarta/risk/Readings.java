package org.alihwarta.risk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.alihwarta.registry.Mention;
import org.alihwarta.registry.Registry;

/**
 * The sentences and names of the passages read last. Of a story that is being typed all passages but one are as they were a moment ago.
 * Safe for use by several threads.
 */
final class Readings {
    /** A dozen long stories. */
    private static final int PASSAGES = 2000;
    /** A longer one is a story pasted whole: it would not come again as it is. */
    private static final int LONGEST = 4000;

    private final Registry registry;
    private final Map<String, Reading> latest = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Reading> eldest) {
            return size() > PASSAGES;
        }
    };

    Readings(Registry registry) {
        this.registry = registry;
    }

    /** What is read in a passage by itself. */
    record Reading(List<Passage.Sentence> sentences, List<Mention> mentions) {
        Reading {
            sentences = List.copyOf(sentences);
            mentions = List.copyOf(mentions);
        }
    }

    Reading of(Passage passage) {
        synchronized (latest) {
            Reading known = latest.get(passage.text());
            if (known != null) {
                return known;
            }
        }
        Reading read = new Reading(passage.sentences(), registry.mentions(passage.text()));
        if (passage.text().length() <= LONGEST) {
            synchronized (latest) {
                latest.put(passage.text(), read);
            }
        }
        return read;
    }
}
