package org.alihwarta.gate.evaluation;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.alihwarta.gate.SentencePair;
import org.alihwarta.registry.Entity;
import org.alihwarta.registry.Mention;
import org.alihwarta.registry.Registry;

/** A registered name becomes another one of its kind. */
final class NameFaults {
    private static final int TRIES = 40;

    private NameFaults() {}

    static Optional<SentencePair> nameReplaced(SentencePair pair, SentencePair before, Random random) {
        Registry registry = Registry.bundled();
        List<Mention> forms = registry.forms(pair.target(), pair.language());
        return registry.mentions(pair.source()).stream()
                .flatMap(mention -> mention.findEntity().stream())
                .flatMap(entity -> single(forms, entity).stream()
                        .flatMap(form -> other(registry, entity, pair, random).stream()
                                .map(name -> pair.withTarget(pair.target().substring(0, form.start())
                                        + name
                                        + pair.target().substring(form.end())))))
                .findFirst();
    }

    /** The only place where the entity stands; one that is named twice would be named still. */
    private static Optional<Mention> single(List<Mention> forms, Entity entity) {
        List<Mention> places =
                forms.stream().filter(form -> form.entities().contains(entity)).toList();
        return places.size() == 1 ? Optional.of(places.get(0)) : Optional.empty();
    }

    private static Optional<String> other(Registry registry, Entity entity, SentencePair pair, Random random) {
        List<Entity> all = registry.entities();
        for (int i = 0; i < TRIES; i++) {
            Entity candidate = all.get(random.nextInt(all.size()));
            if (candidate.kind() == entity.kind() && !candidate.equals(entity)) {
                Optional<String> form = candidate.findForms(pair.language()).map(forms -> forms.preferred());
                if (form.isPresent()) {
                    return form;
                }
            }
        }
        return Optional.empty();
    }
}
