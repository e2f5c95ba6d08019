package org.alihwarta.translation;

import java.util.List;
import org.alihwarta.engine.Candidate;
import org.alihwarta.gate.Finding;

/**
 * Another translation of a sentence, for a person to take.
 *
 * @param alignment which words of the sentence it has which words from; empty where the engine does not say
 * @param findings what the gates say of it, taken alone
 */
public record Alternative(String text, Origin.Machine origin, List<Candidate.Link> alignment, List<Finding> findings) {
    public Alternative {
        alignment = List.copyOf(alignment);
        findings = List.copyOf(findings);
    }
}
