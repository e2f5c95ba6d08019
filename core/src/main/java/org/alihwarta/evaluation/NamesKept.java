package org.alihwarta.evaluation;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.alihwarta.gate.OfficialNameGate;
import org.alihwarta.gate.SentencePair;
import org.alihwarta.registry.Entity;
import org.alihwarta.registry.Mention;
import org.alihwarta.registry.Registry;

/** Counts the registered names of the sources whose official or accepted form stands in the translation. */
final class NamesKept {
    private final Registry registry;

    NamesKept(Registry registry) {
        this.registry = registry;
    }

    /**
     * An entity counts once per sentence; one without a form in the target language or with an ambiguous name does not count, nor do
     * currencies and languages, which the gates do not compare as names either.
     */
    Survival.Kept count(List<SentencePair> pairs) {
        int kept = 0;
        int all = 0;
        for (SentencePair pair : pairs) {
            Set<String> wanted = named(pair);
            all += wanted.size();
            wanted.retainAll(formed(pair));
            kept += wanted.size();
        }
        return new Survival.Kept(kept, all);
    }

    private Set<String> named(SentencePair pair) {
        return registry.mentions(pair.source()).stream()
                .flatMap(mention -> mention.findEntity().stream())
                .filter(OfficialNameGate::isCompared)
                .filter(entity -> entity.findForms(pair.language()).isPresent())
                .map(Entity::id)
                .collect(Collectors.toSet());
    }

    private Set<String> formed(SentencePair pair) {
        return registry.forms(pair.target(), pair.language()).stream()
                .map(Mention::entities)
                .flatMap(List::stream)
                .map(Entity::id)
                .collect(Collectors.toSet());
    }
}
