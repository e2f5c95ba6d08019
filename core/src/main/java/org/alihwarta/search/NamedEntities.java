package org.alihwarta.search;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alihwarta.registry.Entity;
import org.alihwarta.registry.Mention;
import org.alihwarta.registry.Registry;
import org.alihwarta.story.Story;
import org.alihwarta.text.Document;

/** Finds out what a story is about: the registered names in it, the most prominent first. */
final class NamedEntities {
    private static final int FOR_THE_NEWSROOM_S_TOPIC = 6;
    private static final int FOR_THE_HEADLINE = 3;

    private NamedEntities() {}

    static List<String> of(Story story, Registry registry) {
        Map<String, Integer> weights = new LinkedHashMap<>();
        Document document = story.document();
        Set<String> known = registry.namedIn(document.texts());
        for (String topic : story.topics()) {
            List<Entity> meant = registry.findByVariant(topic);
            if (meant.size() == 1) {
                weights.merge(meant.get(0).id(), FOR_THE_NEWSROOM_S_TOPIC, Integer::sum);
            }
        }
        Map<String, Integer> mentioned = new HashMap<>();
        for (int text = 0; text < document.texts().size(); text++) {
            int weight = text == 0 ? FOR_THE_HEADLINE : 1;
            for (Mention mention : registry.mentions(document.texts().get(text), known)) {
                mention.findEntity().ifPresent(entity -> mentioned.merge(entity.id(), weight, Integer::sum));
            }
        }
        mentioned.forEach((id, weight) -> weights.merge(id, weight, Integer::sum));
        return weights.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
    }
}
