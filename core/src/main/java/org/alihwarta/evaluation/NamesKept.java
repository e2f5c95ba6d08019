package org.alihwarta.evaluation;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.alihwarta.language.Language;
import org.alihwarta.registry.Entity;
import org.alihwarta.registry.Mention;
import org.alihwarta.registry.Registry;

/** Counts the registered names of the sources whose official or accepted form stands in the translation. */
final class NamesKept {
    private final Registry registry;
    private final Language target;

    NamesKept(Registry registry, Language target) {
        this.registry = registry;
        this.target = target;
    }

    /** An entity counts once per sentence; one without a form in the target language, or whose name is ambiguous, does not count. */
    SystemResult.Kept count(List<String> sources, List<String> translations) {
        int kept = 0;
        int all = 0;
        for (int line = 0; line < sources.size(); line++) {
            Set<String> wanted = named(sources.get(line));
            Set<String> found = formed(translations.get(line));
            all += wanted.size();
            wanted.retainAll(found);
            kept += wanted.size();
        }
        return new SystemResult.Kept(kept, all);
    }

    private Set<String> named(String source) {
        return registry.mentions(source).stream()
                .flatMap(mention -> mention.findEntity().stream())
                .filter(entity -> entity.findForms(target).isPresent())
                .map(Entity::id)
                .collect(Collectors.toSet());
    }

    private Set<String> formed(String translation) {
        return registry.forms(translation, target).stream()
                .map(Mention::entities)
                .flatMap(List::stream)
                .map(Entity::id)
                .collect(Collectors.toSet());
    }
}
