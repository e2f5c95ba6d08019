package org.alihwarta.termbase;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.alihwarta.edition.Edition;
import org.alihwarta.edition.EditionContent;
import org.alihwarta.edition.Editions;
import org.alihwarta.language.Language;
import org.alihwarta.registry.Entity;
import org.alihwarta.registry.Registry;
import org.alihwarta.translation.TranslatedSegment;

/** Guesses at what a name is called in the other languages, and which entities it may be a new writing of. Thread-safe. */
public final class NameGuesses {
    private static final int NEAR_ENTITIES = 3;

    private final Editions editions;
    private final Termbase termbase;

    public NameGuesses(Editions editions, Termbase termbase) {
        this.editions = editions;
        this.termbase = termbase;
    }

    /**
     * How editions have written a name until now: in Latin letters as it stands, in other scripts the longest text that all sentences
     * with the name have in common. Without a second sentence to compare there is no guess.
     */
    public Map<Language, String> forms(QueuedName name) {
        Map<Language, String> forms = new EnumMap<>(Language.class);
        for (Language language : Language.targets()) {
            List<String> targets = name.places().stream()
                    .flatMap(place ->
                            editions.history(place.story(), language).stream().limit(1))
                    .flatMap(edition -> sentences(edition, name.name()))
                    .distinct()
                    .toList();
            String form =
                    targets.stream().anyMatch(target -> target.contains(name.name())) ? name.name() : common(targets);
            if (!form.isEmpty()) {
                forms.put(language, form);
            }
        }
        return forms;
    }

    /** Registered entities whose Indonesian name shares words with this one, the nearest first. */
    public List<Entity> near(String name) {
        Registry registry = termbase.registry();
        Set<String> words = words(name);
        record Near(Entity entity, double share) {}
        return registry.entities().stream()
                .map(entity -> new Near(
                        entity,
                        entity.variants().stream()
                                .mapToDouble(variant -> share(words, words(variant.text())))
                                .max()
                                .orElse(0)))
                .filter(near -> near.share() >= 0.5)
                .sorted(Comparator.comparingDouble(Near::share).reversed())
                .limit(NEAR_ENTITIES)
                .map(Near::entity)
                .toList();
    }

    private static Stream<String> sentences(Edition edition, String name) {
        EditionContent content = edition.content();
        return content == null
                ? Stream.empty()
                : content.segments().stream()
                        .filter(segment -> segment.segment().source().contains(name))
                        .map(TranslatedSegment::target);
    }

    private static String common(List<String> texts) {
        if (texts.size() < 2) {
            return "";
        }
        String common = texts.get(0);
        for (String text : texts) {
            common = longestCommon(common, text);
        }
        String form = common.replaceAll("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$", "");
        return form.codePointCount(0, form.length()) < 2 ? "" : form;
    }

    private static String longestCommon(String one, String other) {
        int[] lengths = new int[other.length() + 1];
        int best = 0;
        int end = 0;
        for (int i = 1; i <= one.length(); i++) {
            for (int j = other.length(); j >= 1; j--) {
                lengths[j] = one.charAt(i - 1) == other.charAt(j - 1) ? lengths[j - 1] + 1 : 0;
                if (lengths[j] > best) {
                    best = lengths[j];
                    end = i;
                }
            }
        }
        return one.substring(end - best, end);
    }

    private static Set<String> words(String name) {
        return new HashSet<>(List.of(name.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")));
    }

    private static double share(Set<String> one, Set<String> other) {
        List<String> common = new ArrayList<>(one);
        common.retainAll(other);
        return (double) common.size() / Math.max(one.size(), other.size());
    }
}
