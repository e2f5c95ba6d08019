package org.alihwarta.registry;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.alihwarta.language.Language;

/**
 * All registered entities, found by id, by name, and in texts. Immutable, safe for use by several threads; costs some tens of
 * milliseconds and megabytes to make, so make one and pass it on.
 */
public final class Registry {
    private final Map<String, Entity> byId = new LinkedHashMap<>();
    private final NameFinder variants;
    private final Map<Language, NameFinder> forms = new EnumMap<>(Language.class);

    private Registry(Collection<Entity> entities) {
        entities.forEach(entity -> byId.put(entity.id(), entity));
        variants = NameFinder.ofVariants(byId.values());
        Language.targets().forEach(language -> forms.put(language, NameFinder.ofForms(byId.values(), language)));
    }

    /** A registry of these entities; of two with the same id the later one counts. */
    public static Registry of(Collection<Entity> entities) {
        return new Registry(entities);
    }

    /** What comes with Alihwarta: countries, cities, currencies and languages of CLDR, and the table of Indonesian news. */
    public static Registry bundled() {
        return Bundled.REGISTRY;
    }

    /** This registry with a newsroom's own entities, which replace those of the same id. */
    public Registry with(Collection<Entity> more) {
        List<Entity> all = new ArrayList<>(byId.values());
        all.addAll(more);
        return new Registry(all);
    }

    public List<Entity> entities() {
        return List.copyOf(byId.values());
    }

    public Optional<Entity> findById(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** Every entity that Indonesian writes so, and nothing longer. */
    public List<Entity> findByVariant(String variant) {
        return variants.all(variant).stream()
                .filter(match -> match.start() == 0 && match.end() == variant.length())
                .map(match -> match.name().entity())
                .distinct()
                .toList();
    }

    /** The names in an Indonesian text, in order, none overlapping. */
    public List<Mention> mentions(String indonesian) {
        return mentions(indonesian, Set.of());
    }

    /**
     * The names in a part of an Indonesian story.
     *
     * @param known ids of what the whole story names for certain; they settle what an ambiguous variant means
     */
    public List<Mention> mentions(String indonesian, Set<String> known) {
        List<List<NameFinder.Match>> matches = variants.longest(indonesian);
        Set<String> settled = new HashSet<>(known);
        matches.forEach(match -> Sense.findPlain(indonesian, match).ifPresent(entity -> settled.add(entity.id())));
        return matches.stream()
                .map(match -> Sense.mention(indonesian, match, settled))
                .toList();
    }

    /** The ids of what a story's texts name for certain. */
    public Set<String> namedIn(Collection<String> indonesianTexts) {
        Set<String> ids = new HashSet<>();
        for (String text : indonesianTexts) {
            mentions(text).forEach(mention -> mention.findEntity().ifPresent(entity -> ids.add(entity.id())));
        }
        return ids;
    }

    /**
     * Every official or accepted form in a text of a target language, overlapping ones too: {@code 南朝鮮} also holds {@code 朝鮮}.
     *
     * @throws IllegalArgumentException for Indonesian, which has variants instead
     */
    public List<Mention> forms(String text, Language language) {
        NameFinder finder = forms.get(language);
        if (finder == null) {
            throw new IllegalArgumentException(language + " is not a target language");
        }
        return finder.all(text).stream()
                .map(match -> new Mention(
                        match.start(), match.end(), List.of(match.name().entity()), true))
                .toList();
    }

    /** Made when first asked for, so that who brings an own registry does not pay for it. */
    private static final class Bundled {
        private static final Registry REGISTRY = new Registry(BundledEntities.read());
    }
}
