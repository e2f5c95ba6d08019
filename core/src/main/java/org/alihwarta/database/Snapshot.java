package org.alihwarta.database;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.function.Function;
import org.alihwarta.error.AlihwartaException;
import org.postgresql.PGConnection;

/** All tables as they are at one moment, whatever others write meanwhile. It is good within {@link #read} only. */
public final class Snapshot {
    private final Database database;

    private Snapshot(Database database) {
        this.database = database;
    }

    /** Takes a snapshot, which lasts as long as {@code work}; nobody has to wait for it. */
    public static <T> T read(Database database, Function<Snapshot, T> work) {
        return database.transaction(() -> {
            try {
                database.withConnection(connection -> {
                    try (Statement statement = connection.createStatement()) {
                        return statement.execute("set transaction isolation level repeatable read, read only");
                    }
                });
            } catch (SQLException failure) {
                throw Failures.translated("take a snapshot", failure);
            }
            return work.apply(new Snapshot(database));
        });
    }

    /** The tables, each behind those that it refers to. */
    public List<Table> tables() {
        return Tables.inOrder(database);
    }

    /** The number of the newest migration. */
    public int schema() {
        return Schema.version(database);
    }

    /** Writes all rows of a table in PostgreSQL's text format and counts them. */
    public long copy(Table table, OutputStream out) {
        try {
            return database.withConnection(connection -> {
                try {
                    return connection
                            .unwrap(PGConnection.class)
                            .getCopyAPI()
                            .copyOut("copy " + table.quoted() + " to stdout", out);
                } catch (IOException failure) {
                    throw AlihwartaException.unavailable(
                            "The table " + table.name() + " cannot be written: " + failure.getMessage(), failure);
                }
            });
        } catch (SQLException failure) {
            throw Failures.translated("copy the table " + table.name(), failure);
        }
    }
}
