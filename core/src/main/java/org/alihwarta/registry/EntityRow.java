package org.alihwarta.registry;

import java.net.URI;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.alihwarta.language.Language;
import org.jspecify.annotations.Nullable;

/** The filled cells of one row, by column. */
record EntityRow(Map<String, String> cells) {
    /** The only flag: the name stays in Latin letters. */
    static final String KEEP = "keep";

    static EntityRow of(List<String> header, List<String> cells) {
        if (cells.size() > header.size()) {
            throw new IllegalArgumentException("the row has " + cells.size() + " cells, the header " + header.size());
        }
        Map<String, String> filled = new HashMap<>();
        for (int i = 0; i < cells.size(); i++) {
            String cell = cells.get(i).strip();
            if (!cell.isEmpty()) {
                filled.put(header.get(i), cell);
            }
        }
        return new EntityRow(Map.copyOf(filled));
    }

    String id() {
        String id = cells.get("id");
        if (id == null) {
            throw new IllegalArgumentException("the row has no id");
        }
        return id;
    }

    /**
     * @param base the entity that the row amends, if there is one
     * @throws IllegalArgumentException saying which cell is wrong
     */
    Entity toEntity(@Nullable Entity base) {
        return new Entity(
                id(),
                kind(base),
                variants(base),
                forms(base),
                gender(base),
                flag(base),
                context(base),
                asOf(base),
                proof(base));
    }

    private EntityKind kind(@Nullable Entity base) {
        String cell = cells.get("kind");
        if (cell == null && base != null) {
            return base.kind();
        }
        return EntityKind.findByCode(cell == null ? "" : cell)
                .orElseThrow(() -> new IllegalArgumentException("unknown kind \"" + cell + "\""));
    }

    private List<Variant> variants(@Nullable Entity base) {
        String cell = cells.get("variants");
        List<Variant> known = base == null ? List.of() : base.variants();
        if (cell == null) {
            return known;
        }
        if (!cell.startsWith("+")) {
            return Alternatives.variants(cell);
        }
        Set<Variant> all = new LinkedHashSet<>(known);
        all.addAll(Alternatives.variants(cell.substring(1)));
        return List.copyOf(all);
    }

    private Map<Language, Forms> forms(@Nullable Entity base) {
        Map<Language, Forms> forms = new EnumMap<>(Language.class);
        if (base != null) {
            forms.putAll(base.forms());
        }
        for (Language language : Language.targets()) {
            String cell = cells.get(language.code());
            if (cell != null) {
                forms.put(language, amended(forms.get(language), cell));
            }
        }
        return forms;
    }

    private static Forms amended(@Nullable Forms known, String cell) {
        if (cell.startsWith("+") && known != null) {
            return known.alsoAccepting(Alternatives.split(cell.substring(1)));
        }
        List<String> names = new ArrayList<>(Alternatives.split(cell));
        if (names.isEmpty()) {
            throw new IllegalArgumentException("\"" + cell + "\" holds no name");
        }
        return new Forms(names.remove(0), names);
    }

    private @Nullable Gender gender(@Nullable Entity base) {
        String cell = cells.get("gender");
        if (cell == null) {
            return base == null ? null : base.gender();
        }
        try {
            return Gender.valueOf(cell.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("unknown gender \"" + cell + "\"; write female or male", e);
        }
    }

    private boolean flag(@Nullable Entity base) {
        String cell = cells.get("flags");
        if (cell == null) {
            return base != null && base.keptAsWritten();
        }
        if (!cell.equals(KEEP)) {
            throw new IllegalArgumentException("unknown flag \"" + cell + "\"; the only one is " + KEEP);
        }
        return true;
    }

    private Set<String> context(@Nullable Entity base) {
        String cell = cells.get("context");
        if (cell == null) {
            return base == null ? Set.of() : base.context();
        }
        return new LinkedHashSet<>(Alternatives.split(cell));
    }

    private @Nullable YearMonth asOf(@Nullable Entity base) {
        String cell = cells.get("as_of");
        if (cell == null) {
            return base == null ? null : base.asOf();
        }
        try {
            return YearMonth.parse(cell);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("\"" + cell + "\" is not a month such as 2026-01", e);
        }
    }

    private @Nullable URI proof(@Nullable Entity base) {
        String cell = cells.get("proof");
        if (cell == null) {
            return base == null ? null : base.proof();
        }
        URI proof = URI.create(cell);
        if (!"https".equals(proof.getScheme()) && !"http".equals(proof.getScheme())) {
            throw new IllegalArgumentException("proof \"" + cell + "\" is not a web address");
        }
        return proof;
    }
}
