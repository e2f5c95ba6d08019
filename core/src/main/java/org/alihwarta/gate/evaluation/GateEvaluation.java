package org.alihwarta.gate.evaluation;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.alihwarta.gate.Finding;
import org.alihwarta.gate.Gates;
import org.alihwarta.gate.SentencePair;
import org.alihwarta.gate.Severity;

/** Measures gates on good translations and on the same translations with faults planted into them. */
public final class GateEvaluation {
    private final Gates gates;

    public GateEvaluation(Gates gates) {
        this.gates = gates;
    }

    /**
     * Rates on translations by people.
     *
     * @param references sentences of one language in reading order, at least two
     * @param seed makes the choice of places for faults repeatable
     */
    public Rates measure(List<SentencePair> references, long seed) {
        Map<String, Integer> falseAlarms = new TreeMap<>();
        int blocked = 0;
        for (List<Finding> findings : gates.checkAll(references)) {
            findings.stream()
                    .filter(GateEvaluation::isBlocking)
                    .forEach(finding -> falseAlarms.merge(finding.message(), 1, Integer::sum));
            blocked += findings.stream().anyMatch(GateEvaluation::isBlocking) ? 1 : 0;
        }
        Map<Fault, Catch> caught = new EnumMap<>(Fault.class);
        for (Fault fault : Fault.values()) {
            caught.put(fault, caught(fault, references, new Random(seed)));
        }
        return new Rates(references.size(), blocked, falseAlarms, caught);
    }

    private Catch caught(Fault fault, List<SentencePair> references, Random random) {
        int planted = 0;
        int caught = 0;
        for (int i = 1; i < references.size(); i++) {
            SentencePair pair = references.get(i);
            SentencePair before = references.get(i - 1);
            Optional<String> spoiled = fault.spoil(pair, before, random);
            if (spoiled.isPresent() && !spoiled.get().equals(pair.target())) {
                planted++;
                SentencePair bad = new SentencePair(pair.source(), spoiled.get(), pair.language());
                List<List<Finding>> findings = gates.checkAll(List.of(before, bad));
                caught += findings.get(1).stream().anyMatch(GateEvaluation::isBlocking) ? 1 : 0;
            }
        }
        return new Catch(planted, caught);
    }

    private static boolean isBlocking(Finding finding) {
        return finding.severity() == Severity.BLOCK;
    }

    /** How many sentences a fault was planted into, and how many of these a blocking finding stopped. */
    public record Catch(int planted, int caught) {
        public double rate() {
            return planted == 0 ? 1 : (double) caught / planted;
        }
    }

    /**
     * What was measured on one language.
     *
     * @param blocked good sentences that a gate would have held
     * @param falseAlarms how often each message held a good sentence
     */
    public record Rates(int sentences, int blocked, Map<String, Integer> falseAlarms, Map<Fault, Catch> faults) {
        public Rates {
            falseAlarms = Map.copyOf(falseAlarms);
            faults = Map.copyOf(faults);
        }

        public double falseAlarmRate() {
            return sentences == 0 ? 0 : (double) blocked / sentences;
        }

        /** Over all faults, each planted one counted once. */
        public double catchRate() {
            List<Catch> all = new ArrayList<>(faults.values());
            int planted = all.stream().mapToInt(Catch::planted).sum();
            int caught = all.stream().mapToInt(Catch::caught).sum();
            return planted == 0 ? 1 : (double) caught / planted;
        }
    }
}
