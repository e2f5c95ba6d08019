package org.alihwarta.engine.catalogue;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.alihwarta.language.Language;

/** Which models lead from Indonesian to a language: one, or two through English. */
public final class Route {
    private Route() {}

    /** The best models to reach the targets with, none twice; a target that nothing offered reaches is left out. */
    public static List<Offer> to(Collection<Language> targets, List<Offer> offers) {
        Set<Offer> chosen = new LinkedHashSet<>();
        for (Language target : targets) {
            chosen.addAll(direct(target, offers).map(List::of).orElseGet(() -> throughEnglish(target, offers)));
        }
        return List.copyOf(chosen);
    }

    private static Optional<Offer> direct(Language target, List<Offer> offers) {
        return find(Language.INDONESIAN, target, offers);
    }

    private static List<Offer> throughEnglish(Language target, List<Offer> offers) {
        Optional<Offer> first = direct(Language.ENGLISH, offers);
        Optional<Offer> second = find(Language.ENGLISH, target, offers);
        return first.isPresent() && second.isPresent() ? List.of(first.get(), second.get()) : List.of();
    }

    /** The first of a pair is its best. */
    private static Optional<Offer> find(Language source, Language target, List<Offer> offers) {
        return offers.stream()
                .filter(offer -> offer.source() == source && offer.target() == target)
                .findFirst();
    }
}
