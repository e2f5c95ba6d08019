package org.alihwarta.gate.evaluation;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.alihwarta.gate.Finding;
import org.alihwarta.gate.Gates;
import org.alihwarta.gate.SentencePair;
import org.alihwarta.gate.Severity;

/** Measures gates on good translations and on the same translations with faults planted into them. */
public final class GateEvaluation {
    /** About a news story: the gates that look at whole editions must not see a whole test set as one. */
    private static final int EDITION = 25;

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
        List<List<Finding>> alarms = new ArrayList<>(references.size());
        for (int from = 0; from < references.size(); from += EDITION) {
            alarms.addAll(gates.checkAll(references.subList(from, Math.min(from + EDITION, references.size()))));
        }
        Map<Fault, Catch> caught = new EnumMap<>(Fault.class);
        for (Fault fault : Fault.values()) {
            caught.put(fault, caught(fault, references, new Random(seed)));
        }
        return new Rates(
                references.size(), held(alarms), at(alarms, Severity.BLOCK), at(alarms, Severity.REVIEW), caught);
    }

    private static Set<Integer> held(List<List<Finding>> alarms) {
        return IntStream.range(0, alarms.size())
                .filter(i -> alarms.get(i).stream().anyMatch(finding -> finding.severity() == Severity.BLOCK))
                .boxed()
                .collect(Collectors.toSet());
    }

    /** In how many sentences each gate's gravest finding was this grave; under {@link Rates#ALL} any gate's. */
    private static Map<String, Integer> at(List<List<Finding>> alarms, Severity severity) {
        Map<String, Integer> counts = new TreeMap<>();
        for (List<Finding> findings : alarms) {
            Map<String, Severity> gravest = new TreeMap<>();
            findings.forEach(finding -> {
                gravest.merge(finding.gate(), finding.severity(), GateEvaluation::graver);
                gravest.merge(Rates.ALL, finding.severity(), GateEvaluation::graver);
            });
            gravest.forEach((gate, found) -> counts.merge(gate, found == severity ? 1 : 0, Integer::sum));
        }
        return counts;
    }

    private static Severity graver(Severity one, Severity other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    private Catch caught(Fault fault, List<SentencePair> references, Random random) {
        int planted = 0;
        int caught = 0;
        for (int i = 1; i < references.size(); i++) {
            SentencePair before = references.get(i - 1);
            Optional<SentencePair> spoiled = fault.spoil(references.get(i), before, random);
            if (spoiled.isPresent()) {
                planted++;
                List<Finding> findings =
                        gates.checkAll(List.of(before, spoiled.get())).get(1);
                caught += findings.stream().anyMatch(finding -> isGraveEnough(finding, fault)) ? 1 : 0;
            }
        }
        return new Catch(planted, caught);
    }

    private static boolean isGraveEnough(Finding finding, Fault fault) {
        return finding.severity().compareTo(fault.severity()) >= 0;
    }

    /** How many sentences a fault was planted into, and how many of these a finding as grave as the fault stopped. */
    public record Catch(int planted, int caught) {
        /** From 0 to 1; 1 where there was no place for the fault. */
        public double rate() {
            return planted == 0 ? 1 : (double) caught / planted;
        }
    }

    /**
     * What was measured on one language.
     *
     * @param held the places of the good sentences that would have been held
     * @param blocked how many good sentences each gate would have held, and under {@link #ALL} any of them
     * @param reviewed likewise for good sentences that a reviewer would be shown, but not held
     */
    public record Rates(
            int sentences,
            Set<Integer> held,
            Map<String, Integer> blocked,
            Map<String, Integer> reviewed,
            Map<Fault, Catch> faults) {
        /** Stands for all gates together. */
        public static final String ALL = "all";

        public Rates {
            held = Set.copyOf(held);
            blocked = Map.copyOf(blocked);
            reviewed = Map.copyOf(reviewed);
            faults = Map.copyOf(faults);
        }

        /** The share of good sentences that would have been held. */
        public double falseAlarmRate() {
            return share(blocked.getOrDefault(ALL, 0));
        }

        /** The share of good sentences that a reviewer would have been shown, without those held. */
        public double reviewRate() {
            return share(reviewed.getOrDefault(ALL, 0));
        }

        /** Over all faults that ask for a finding of this severity, each planted one counted once. */
        public double catchRate(Severity severity) {
            int planted = 0;
            int caught = 0;
            for (Map.Entry<Fault, Catch> entry : faults.entrySet()) {
                if (entry.getKey().severity() == severity) {
                    planted += entry.getValue().planted();
                    caught += entry.getValue().caught();
                }
            }
            return new Catch(planted, caught).rate();
        }

        private double share(int count) {
            return sentences == 0 ? 0 : (double) count / sentences;
        }
    }
}
