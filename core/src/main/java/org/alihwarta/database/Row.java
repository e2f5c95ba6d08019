package org.alihwarta.database;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The row that a {@link Query} is at, by column name. Not to be kept beyond its reader. */
public final class Row {
    private final ResultSet rows;

    Row(ResultSet rows) {
        this.rows = rows;
    }

    public String text(String column) {
        return present(column, findText(column));
    }

    public @Nullable String findText(String column) {
        return read(() -> rows.getString(column));
    }

    public int integer(String column) {
        return read(() -> rows.getInt(column));
    }

    /** Absent when the column is null. */
    public @Nullable Integer findInteger(String column) {
        return read(() -> rows.getObject(column, Integer.class));
    }

    public long bigInteger(String column) {
        return read(() -> rows.getLong(column));
    }

    public double real(String column) {
        return read(() -> rows.getDouble(column));
    }

    public boolean flag(String column) {
        return read(() -> rows.getBoolean(column));
    }

    /** A {@code bytea} column; absent when it is null. */
    public byte @Nullable [] findBytes(String column) {
        return read(() -> rows.getBytes(column));
    }

    public UUID uuid(String column) {
        return present(column, findUuid(column));
    }

    public @Nullable UUID findUuid(String column) {
        return read(() -> rows.getObject(column, UUID.class));
    }

    public Instant instant(String column) {
        return present(column, findInstant(column));
    }

    public @Nullable Instant findInstant(String column) {
        OffsetDateTime time = read(() -> rows.getObject(column, OffsetDateTime.class));
        return time == null ? null : time.toInstant();
    }

    /** A {@code text[]} column. */
    public List<String> texts(String column) {
        return read(() -> List.of((String[]) rows.getArray(column).getArray()));
    }

    public <E extends Enum<E>> E constant(String column, Class<E> type) {
        return Enum.valueOf(type, text(column));
    }

    private static <T> T present(String column, @Nullable T value) {
        if (value == null) {
            throw new IllegalStateException("column " + column + " is null");
        }
        return value;
    }

    private static <T extends @Nullable Object> T read(Read<T> read) {
        try {
            return read.run();
        } catch (SQLException failure) {
            throw Failures.translated("read a column", failure);
        }
    }

    private interface Read<T extends @Nullable Object> {
        T run() throws SQLException;
    }
}
