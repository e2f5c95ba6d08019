package org.alihwarta.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PGobject;

/**
 * A statement with its parameters: strings, numbers, booleans, UUIDs, byte arrays, {@link Instant}s (stored to the microsecond), enums
 * (by name), {@link Json.Text}, and collections of strings as {@code text[]}.
 */
public final class Query {
    private final Database database;
    private final String sql;
    private final @Nullable Object[] parameters;

    Query(Database database, String sql, @Nullable Object[] parameters) {
        this.database = database;
        this.sql = sql;
        this.parameters = parameters;
    }

    public <T> List<T> list(Function<Row, T> reader) {
        return prepared(statement -> {
            try (ResultSet rows = statement.executeQuery()) {
                List<T> found = new ArrayList<>();
                while (rows.next()) {
                    found.add(reader.apply(new Row(rows)));
                }
                return List.copyOf(found);
            }
        });
    }

    /** The first row, if there is one. */
    public <T> Optional<T> find(Function<Row, T> reader) {
        return list(reader).stream().findFirst();
    }

    /** The only row of a statement that always has one, such as a count. */
    public <T> T only(Function<Row, T> reader) {
        return find(reader).orElseThrow(() -> new IllegalStateException("no row for: " + sql));
    }

    public boolean hasRows() {
        return !list(row -> Boolean.TRUE).isEmpty();
    }

    /** Runs a statement that changes rows and counts them. */
    public int update() {
        return prepared(PreparedStatement::executeUpdate);
    }

    private <T> T prepared(Execution<T> execution) {
        try {
            return database.withConnection(connection -> {
                try (PreparedStatement statement = connection.prepareStatement(sql)) {
                    for (int index = 0; index < parameters.length; index++) {
                        bind(connection, statement, index + 1, parameters[index]);
                    }
                    return execution.of(statement);
                }
            });
        } catch (SQLException failure) {
            throw Failures.translated("run \"" + sql.strip() + "\"", failure);
        }
    }

    private static void bind(Connection connection, PreparedStatement statement, int index, @Nullable Object parameter)
            throws SQLException {
        if (parameter instanceof Instant instant) {
            statement.setObject(index, instant.atOffset(ZoneOffset.UTC));
        } else if (parameter instanceof Enum<?> constant) {
            statement.setString(index, constant.name());
        } else if (parameter instanceof Json.Text json) {
            statement.setObject(index, jsonb(json));
        } else if (parameter instanceof Collection<?> strings) {
            statement.setArray(index, connection.createArrayOf("text", strings.toArray()));
        } else {
            statement.setObject(index, parameter);
        }
    }

    private static PGobject jsonb(Json.Text json) throws SQLException {
        PGobject value = new PGobject();
        value.setType("jsonb");
        value.setValue(json.value());
        return value;
    }

    private interface Execution<T> {
        T of(PreparedStatement statement) throws SQLException;
    }
}
