package org.alihwarta.database;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What the catalogue of a database says of its tables, Flyway's own left out. */
final class Tables {
    private Tables() {}

    /** Every table behind those that it refers to. */
    static List<Table> inOrder(Database database) {
        Map<String, Table> left = new TreeMap<>();
        all(database).forEach(table -> left.put(table.name(), table));
        Map<String, Set<String>> parents = parents(database);
        Map<String, Table> ordered = new LinkedHashMap<>();
        while (!left.isEmpty()) {
            List<Table> next = left.values().stream()
                    .filter(table -> ordered.keySet().containsAll(parents.getOrDefault(table.name(), Set.of())))
                    .toList();
            if (next.isEmpty()) {
                throw new IllegalStateException("tables refer to each other in a circle: " + left.keySet());
            }
            next.forEach(table -> {
                ordered.put(table.name(), table);
                left.remove(table.name());
            });
        }
        return List.copyOf(ordered.values());
    }

    /** Those that have rows. */
    static List<String> filled(Database database) {
        List<String> filled = new ArrayList<>();
        for (Table table : all(database)) {
            if (database.sql("select 1 as one from " + Table.quoted(table.name()) + " limit 1")
                    .hasRows()) {
                filled.add(table.name());
            }
        }
        return filled;
    }

    private static List<Table> all(Database database) {
        return database.sql("""
                        select c.relname::text as name, array_agg(a.attname::text order by a.attnum) as columns
                        from pg_class c
                        join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
                        where c.relnamespace = current_schema()::regnamespace and c.relkind = 'r' and c.relname <> ?
                        group by c.relname
                        order by c.relname""", Schema.HISTORY).list(row -> new Table(row.text("name"), row.texts("columns")));
    }

    /** Of every table those that its rows refer to, itself left out. */
    private static Map<String, Set<String>> parents(Database database) {
        Map<String, Set<String>> parents = new TreeMap<>();
        database.sql("""
                        select child.relname::text as child, parent.relname::text as parent
                        from pg_constraint k
                        join pg_class child on child.oid = k.conrelid
                        join pg_class parent on parent.oid = k.confrelid
                        where k.contype = 'f' and child.relnamespace = current_schema()::regnamespace and k.conrelid <> k.confrelid""")
                .list(row -> Map.entry(row.text("child"), row.text("parent")))
                .forEach(pair -> parents.computeIfAbsent(pair.getKey(), child -> new TreeSet<>())
                        .add(pair.getValue()));
        return parents;
    }
}
