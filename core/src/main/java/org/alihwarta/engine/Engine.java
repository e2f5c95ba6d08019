package org.alihwarta.engine;

import java.util.List;
import java.util.Set;
import org.alihwarta.language.Language;

/** Translates Indonesian sentences. Implementations are safe for use by several threads. */
public interface Engine extends AutoCloseable {
    /** Name, model and version, as provenance records it: {@code marian/id-en/1.0}. */
    String name();

    /** The languages that this engine can translate into now. */
    Set<Language> targets();

    /**
     * Translates sentences, each on its own.
     *
     * @param sentences Indonesian, one sentence each, never blank
     * @param nBest how many candidates are wanted at most per sentence, at least 1
     * @return for each sentence its candidates, best first; none for a sentence that the engine could not do
     * @throws org.alihwarta.error.AlihwartaException of kind {@code UNAVAILABLE} when the engine cannot answer now
     */
    List<List<Candidate>> translate(List<String> sentences, Language target, int nBest);

    /** How many placeholders ({@code ⟦1⟧}) in a sentence it was trained to carry over unchanged; 0 when it knows none. */
    default int placeholders() {
        return 0;
    }

    /** What translating a text into a language costs at most, in millionths of the currency's unit. Nothing on one's own machine. */
    default long estimate(String text, Language target) {
        return 0;
    }

    /** The same for all languages that it translates into. */
    default long estimate(String text) {
        return targets().stream().mapToLong(target -> estimate(text, target)).sum();
    }

    @Override
    void close();
}
