package org.alihwarta.registry;

import java.net.URI;
import java.time.YearMonth;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.alihwarta.language.Language;
import org.jspecify.annotations.Nullable;

/**
 * Somebody or something that has a name in the news.
 *
 * @param id stable, lower case: {@code kpk}, {@code country.kp}
 * @param variants how Indonesian writes it, the usual full name first; at least one
 * @param forms how the target languages write it; a language without an entry is not known and goes to a person
 * @param keptAsWritten whether it stays in Latin letters in every language that has no entry in {@code forms}, as brands do
 * @param context ids of entities that, named in the same story, make an ambiguous variant certain
 * @param asOf for what changes (who holds an office), when the row was last known to be true
 * @param proof a page where the forms can be checked
 */
public record Entity(
        String id,
        EntityKind kind,
        List<Variant> variants,
        Map<Language, Forms> forms,
        @Nullable Gender gender,
        boolean keptAsWritten,
        Set<String> context,
        @Nullable YearMonth asOf,
        @Nullable URI proof) {
    public Entity {
        if (!id.matches("[a-z0-9]+([.-][a-z0-9]+)*")) {
            throw new IllegalArgumentException("\"" + id
                    + "\" is not an id: use lower-case letters and digits with single hyphens or dots between them");
        }
        variants = List.copyOf(variants);
        if (variants.isEmpty()) {
            throw new IllegalArgumentException("entity " + id + " needs at least one Indonesian variant");
        }
        Map<Language, Forms> ordered = new EnumMap<>(Language.class);
        ordered.putAll(forms);
        forms = Collections.unmodifiableMap(ordered);
        context = Collections.unmodifiableSet(new TreeSet<>(context));
    }

    /** The usual Indonesian name. */
    public String name() {
        return variants.get(0).text();
    }

    /** How a language writes it; absent where nobody has said. */
    public Optional<Forms> findForms(Language language) {
        Forms known = forms.get(language);
        if (known != null) {
            return Optional.of(known);
        }
        return keptAsWritten
                ? Optional.of(new Forms(
                        name(), variants.stream().skip(1).map(Variant::text).toList()))
                : Optional.empty();
    }
}
