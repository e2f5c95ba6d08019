package org.alihwarta.site;

import java.util.List;

/**
 * One of a document's texts, sentence by sentence.
 *
 * @param text its index among the document's texts; in the original too
 */
public record Passage(int text, List<Sentence> sentences) {
    public Passage {
        sentences = List.copyOf(sentences);
    }

    /** The place in a page where it stands. */
    public String anchor() {
        return "t" + text;
    }

    /**
     * A sentence as it is printed.
     *
     * @param number among the document's sentences; the same in all languages of a revision
     * @param gap what stands between it and the next
     */
    public record Sentence(int number, List<Run> runs, String gap) {
        public Sentence {
            runs = List.copyOf(runs);
        }

        public String anchor() {
            return "s" + number;
        }
    }

    /**
     * A piece of a sentence.
     *
     * @param isolated whether its direction must not spread to what stands around it
     */
    public record Run(String text, boolean isolated) {}
}
