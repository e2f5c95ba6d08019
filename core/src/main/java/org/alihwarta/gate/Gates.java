package org.alihwarta.gate;

import java.util.ArrayList;
import java.util.List;

/** All gates behind one door. Safe for use by several threads. */
public final class Gates {
    private final List<Gate> gates;

    public Gates(List<Gate> gates) {
        this.gates = List.copyOf(gates);
    }

    /** What the gates find in one candidate for a sentence; they cannot see yet what repeats between sentences. */
    public List<Finding> check(SentencePair pair) {
        return gates.stream().flatMap(gate -> gate.check(pair).stream()).toList();
    }

    /** What the gates find in a whole edition: for each sentence, in the order given, its findings. */
    public List<List<Finding>> checkAll(List<SentencePair> pairs) {
        List<List<Finding>> findings = new ArrayList<>(pairs.size());
        pairs.forEach(pair -> findings.add(check(pair)));
        return findings;
    }
}
