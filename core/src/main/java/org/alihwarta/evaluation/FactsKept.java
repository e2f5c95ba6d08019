package org.alihwarta.evaluation;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.alihwarta.facts.Fact;
import org.alihwarta.facts.Value;
import org.alihwarta.gate.SentencePair;

/** Counts the facts of the sources that stand in the translation with the same value; those in words alone may be worded away and do not count. */
final class FactsKept {
    private FactsKept() {}

    static Map<FactKind, Survival.Kept> count(List<SentencePair> pairs) {
        Map<FactKind, Survival.Kept> kept = new EnumMap<>(FactKind.class);
        for (FactKind kind : FactKind.values()) {
            kept.put(kind, new Survival.Kept(0, 0));
        }
        for (SentencePair pair : pairs) {
            List<Fact> missing = pair.facts().missing();
            pair.facts().inSource().stream().filter(fact -> !fact.spelled()).forEach(fact -> {
                int one = missing.contains(fact) ? 0 : 1;
                kept.merge(kind(fact.value()), new Survival.Kept(one, 1), Survival.Kept::plus);
            });
        }
        return kept;
    }

    private static FactKind kind(Value value) {
        if (value instanceof Value.Range range) {
            return kind(range.from());
        }
        if (value instanceof Value.Money) {
            return FactKind.MONEY;
        }
        return value instanceof Value.CalendarDate || value instanceof Value.ClockTime
                ? FactKind.DATES
                : FactKind.NUMBERS;
    }
}
