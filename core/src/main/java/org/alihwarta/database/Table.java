package org.alihwarta.database;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A table as it is copied.
 *
 * @param columns those that have values of their own, in their order
 */
public record Table(String name, List<String> columns) {
    public Table {
        columns = List.copyOf(columns);
    }

    /** As SQL has it: {@code "name" ("first", "second")}. */
    String quoted() {
        return quoted(name) + columns.stream().map(Table::quoted).collect(Collectors.joining(", ", " (", ")"));
    }

    static String quoted(String identifier) {
        return '"' + identifier.replace("\"", "\"\"") + '"';
    }
}
