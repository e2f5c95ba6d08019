package org.alihwarta.evaluation;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.alihwarta.gate.SentencePair;
import org.alihwarta.registry.Registry;

/**
 * How many of the facts and names of some sentences came through.
 *
 * @param sentences how many there are
 * @param names registered names
 * @param facts of each kind
 */
public record Survival(int sentences, Kept names, Map<FactKind, Kept> facts) {
    public Survival {
        facts = Map.copyOf(facts);
    }

    static Survival in(List<SentencePair> pairs, Registry registry) {
        return new Survival(pairs.size(), new NamesKept(registry).count(pairs), FactsKept.count(pairs));
    }

    public Kept facts(FactKind kind) {
        return facts.getOrDefault(kind, new Kept(0, 0));
    }

    /** How many of the things that a translation must keep it has kept. */
    public record Kept(int kept, int all) {
        Kept plus(Kept more) {
            return new Kept(kept + more.kept, all + more.all);
        }

        /** From 0 to 100; absent where there was nothing to keep. */
        public OptionalDouble findPercentage() {
            return all == 0 ? OptionalDouble.empty() : OptionalDouble.of(100.0 * kept / all);
        }
    }
}
