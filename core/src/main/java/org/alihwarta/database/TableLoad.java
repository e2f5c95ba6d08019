package org.alihwarta.database;

import java.io.IOException;
import java.io.InputStream;
import java.sql.SQLException;
import java.util.List;
import org.alihwarta.error.AlihwartaException;
import org.postgresql.PGConnection;

/** Fills a database that has no rows yet with the tables of a {@link Snapshot}: all of them or none. */
public final class TableLoad {
    private final Database database;

    private TableLoad(Database database) {
        this.database = database;
    }

    /**
     * Makes the tables of a schema and fills them.
     *
     * @param schema what {@link Snapshot#schema} said
     * @param tables in the snapshot's order
     * @param rows opens what {@link Snapshot#copy} wrote of a table
     * @throws AlihwartaException of kind CONFLICT when the database is not empty, BAD_INPUT when the schema is newer than this program
     */
    public static void into(Database database, int schema, List<Table> tables, Rows rows) {
        TableLoad load = new TableLoad(database);
        load.requireEmpty(schema);
        Schema.migrateTo(database, schema);
        database.transaction(() -> {
            for (Table table : tables) {
                load.fill(table, rows);
                load.advanceIdentities(table);
            }
        });
    }

    private void requireEmpty(int schema) {
        int newest = Schema.newest(database);
        if (schema > newest) {
            throw AlihwartaException.badInput("The tables are those of a newer Alihwarta (schema " + schema
                    + ", this one knows up to " + newest + "): restore them with that one or a later one");
        }
        List<String> filled = Tables.filled(database);
        int there = Schema.version(database);
        if (!filled.isEmpty() || there > schema) {
            throw AlihwartaException.conflict("The database is not empty ("
                    + (filled.isEmpty() ? "it has tables of schema " + there : "there are rows in " + filled.get(0))
                    + "): restore into a new one, as of `createdb`, or into another folder with --data");
        }
    }

    private void fill(Table table, Rows rows) {
        try {
            database.withConnection(connection -> {
                try (InputStream in = rows.of(table)) {
                    return connection
                            .unwrap(PGConnection.class)
                            .getCopyAPI()
                            .copyIn("copy " + table.quoted() + " from stdin", in);
                } catch (IOException failure) {
                    throw AlihwartaException.unavailable(
                            "The rows of " + table.name() + " cannot be read: " + failure.getMessage(), failure);
                }
            });
        } catch (SQLException failure) {
            throw Failures.translated("fill the table " + table.name(), failure);
        }
    }

    /** Copied rows bring their numbers along; the next one gets the next. */
    private void advanceIdentities(Table table) {
        database.sql("""
                        select column_name::text as name from information_schema.columns
                        where table_schema = current_schema() and table_name = ?
                          and pg_get_serial_sequence(quote_ident(table_name), column_name) is not null""", table.name())
                .list(row -> row.text("name"))
                .forEach(column -> database.sql(
                                "select setval(pg_get_serial_sequence(?, ?), coalesce(max(" + Table.quoted(column)
                                        + "), 0) + 1, false) as next from " + Table.quoted(table.name()),
                                Table.quoted(table.name()),
                                column)
                        .only(row -> row.bigInteger("next")));
    }

    /** Where the rows of tables are. */
    public interface Rows {
        InputStream of(Table table) throws IOException;
    }
}
