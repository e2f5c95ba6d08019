package org.alihwarta.registry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alihwarta.language.Language;

/**
 * Entities as a table, one row each, comma or tab separated, in UTF-8.
 *
 * <p>The first row names the columns, in any order: {@code id}, {@code kind}, {@code variants}, a column per target language by its
 * code, {@code gender}, {@code flags}, {@code context}, {@code as_of}, {@code proof}; only the first three are demanded. Several
 * names in a cell are parted by {@code |}, the official one first; {@code ?} after a variant marks it ambiguous, {@code ~} a common
 * word. Lines that begin with {@code #} are comments.
 */
public final class EntityTable {
    /** All columns in the order in which they are written. */
    static final List<String> COLUMNS = List.of(
            "id", "kind", "variants", "en", "zh", "ja", "ar", "fr", "gender", "flags", "context", "as_of", "proof");

    private static final List<String> DEMANDED = List.of("id", "kind", "variants");

    private EntityTable() {}

    /** Reads comma separated values. */
    public static RegistryImport readCsv(String text) {
        return read(text, ',', List.of());
    }

    /** Reads tab separated values. */
    public static RegistryImport readTsv(String text) {
        return read(text, '\t', List.of());
    }

    /**
     * Reads rows of which some amend entities that are known already: an empty cell keeps what was, a cell that begins with
     * {@code +} adds to it, any other replaces it.
     */
    static RegistryImport read(String text, char separator, Collection<Entity> known) {
        List<Delimited.Row> rows = Delimited.read(text, separator);
        List<RegistryImport.Problem> problems = new ArrayList<>();
        if (rows.isEmpty()) {
            problems.add(new RegistryImport.Problem(1, "the table is empty; its first row must name the columns"));
            return new RegistryImport(List.of(), problems);
        }
        List<String> header = rows.get(0).cells().stream().map(String::strip).toList();
        problems.addAll(headerProblems(rows.get(0).line(), header));
        List<Entity> entities =
                problems.isEmpty() ? readRows(rows.subList(1, rows.size()), header, known, problems) : List.of();
        return new RegistryImport(entities, problems);
    }

    public static String writeCsv(Collection<Entity> entities) {
        return write(entities, ',');
    }

    public static String writeTsv(Collection<Entity> entities) {
        return write(entities, '\t');
    }

    private static List<RegistryImport.Problem> headerProblems(int line, List<String> header) {
        List<RegistryImport.Problem> problems = new ArrayList<>();
        for (String column : header) {
            if (!COLUMNS.contains(column)) {
                problems.add(new RegistryImport.Problem(
                        line, "unknown column \"" + column + "\"; the columns are " + String.join(", ", COLUMNS)));
            }
        }
        for (String column : DEMANDED) {
            if (!header.contains(column)) {
                problems.add(new RegistryImport.Problem(line, "column \"" + column + "\" is missing"));
            }
        }
        return problems;
    }

    private static List<Entity> readRows(
            List<Delimited.Row> rows,
            List<String> header,
            Collection<Entity> known,
            List<RegistryImport.Problem> problems) {
        Map<String, Entity> base = new HashMap<>();
        known.forEach(entity -> base.put(entity.id(), entity));
        List<Entity> entities = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Delimited.Row row : rows) {
            try {
                EntityRow cells = EntityRow.of(header, row.cells());
                Entity entity = cells.toEntity(base.get(cells.id()));
                if (!seen.add(entity.id())) {
                    throw new IllegalArgumentException("id " + entity.id() + " stands in an earlier row already");
                }
                entities.add(entity);
            } catch (IllegalArgumentException e) {
                problems.add(new RegistryImport.Problem(row.line(), String.valueOf(e.getMessage())));
            }
        }
        return entities;
    }

    private static String write(Collection<Entity> entities, char separator) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(COLUMNS);
        entities.forEach(entity -> rows.add(cells(entity)));
        return Delimited.write(rows, separator);
    }

    private static List<String> cells(Entity entity) {
        List<String> cells = new ArrayList<>(
                List.of(entity.id(), entity.kind().code(), Alternatives.joinVariants(entity.variants())));
        Map<Language, Forms> forms = new EnumMap<>(Language.class);
        forms.putAll(entity.forms());
        for (Language language : Language.targets()) {
            Forms known = forms.get(language);
            cells.add(known == null ? "" : Alternatives.join(known.all()));
        }
        cells.addAll(Arrays.asList(
                entity.gender() == null ? "" : entity.gender().code(),
                entity.keptAsWritten() ? EntityRow.KEEP : "",
                String.join("|", entity.context()),
                entity.asOf() == null ? "" : entity.asOf().toString(),
                entity.proof() == null ? "" : entity.proof().toString()));
        return cells;
    }
}
