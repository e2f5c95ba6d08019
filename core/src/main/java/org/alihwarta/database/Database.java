package org.alihwarta.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.alihwarta.error.AlihwartaException;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A pool of connections to the newsroom's PostgreSQL. Thread-safe. A transaction belongs to the thread that began it: every statement
 * that the thread runs meanwhile is part of it; statements outside of a transaction commit each on its own.
 */
public final class Database implements AutoCloseable {
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);

    /** A server that says nothing for so long in the middle of a statement is taken for unreachable; {@code socketTimeout=} in the URL changes it. */
    private static final Duration LONGEST_SILENCE = Duration.ofMinutes(2);

    private final HikariDataSource pool;

    @SuppressWarnings(
            "ThreadLocalUsage") // per instance: a thread may be in transactions of two databases, as when one is copied
    private final ThreadLocal<@Nullable Transaction> current = new ThreadLocal<>();

    private Database(HikariDataSource pool) {
        this.pool = pool;
    }

    /**
     * Opens a pool; the tables are {@link Schema}'s matter.
     *
     * @param maximumConnections at most this many statements run at once; others wait
     */
    public static Database open(Address address, int maximumConnections) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(address.jdbcUrl());
        config.setUsername(address.user());
        config.setPassword(address.password());
        config.setMaximumPoolSize(maximumConnections);
        config.setConnectionTimeout(CONNECT_TIMEOUT.toMillis());
        config.addDataSourceProperty("socketTimeout", Long.toString(LONGEST_SILENCE.toSeconds()));
        config.setPoolName("newsroom");
        try {
            return new Database(new HikariDataSource(config));
        } catch (RuntimeException refused) {
            throw AlihwartaException.unavailable(
                    "No connection to the database at " + address.jdbcUrl() + " as " + address.user()
                            + ": check that it runs and that URL, user and password are right",
                    refused);
        }
    }

    /** Prepares a statement; each {@code ?} takes the parameter of its place. */
    public Query sql(String sql, @Nullable Object... parameters) {
        return new Query(this, sql, parameters);
    }

    /** Runs work as one transaction, or as part of the one that this thread is in; rolls back when the work throws. */
    public <T extends @Nullable Object> T transaction(Supplier<T> work) {
        if (current.get() != null) {
            return work.get();
        }
        Transaction transaction = new Transaction(connect());
        current.set(transaction);
        try {
            T result = work.get();
            transaction.commit();
            return result;
        } finally {
            current.remove();
            transaction.end();
        }
    }

    /** As {@link #transaction(Supplier)}, for work without a result. */
    public void transaction(Runnable work) {
        transaction(() -> {
            work.run();
            return Boolean.TRUE;
        });
    }

    /** Runs an action when the transaction that this thread is in has committed, or at once when it is in none. */
    public void afterCommit(Runnable action) {
        Transaction transaction = current.get();
        if (transaction == null) {
            action.run();
        } else {
            transaction.afterCommit.add(action);
        }
    }

    /** For libraries that bring their own SQL; what they do is not part of {@link #transaction}. */
    public DataSource dataSource() {
        return pool;
    }

    @Override
    public void close() {
        pool.close();
    }

    /** Whether it can be reached now. */
    public boolean answers() {
        try {
            return sql("select 1 as one").hasRows();
        } catch (AlihwartaException away) {
            return false;
        }
    }

    /** Connections beside the pool, for statements that may keep silent for long. */
    DataSource patientSource() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(pool.getJdbcUrl());
        source.setUser(pool.getUsername());
        source.setPassword(pool.getPassword());
        return source;
    }

    /** A connection beside the pool, which belongs to the caller. */
    Connection separateConnection() throws SQLException {
        return patientSource().getConnection();
    }

    /** Lends the connection of the running transaction, or one of its own. */
    <T extends @Nullable Object> T withConnection(Work<T> work) throws SQLException {
        Transaction transaction = current.get();
        if (transaction != null) {
            return work.on(transaction.connection);
        }
        try (Connection connection = pool.getConnection()) {
            return work.on(connection);
        }
    }

    private Connection connect() {
        try {
            Connection connection = pool.getConnection();
            connection.setAutoCommit(false);
            return connection;
        } catch (SQLException failure) {
            throw Failures.translated("begin a transaction", failure);
        }
    }

    /**
     * Where a database is and who may use it.
     *
     * @param jdbcUrl without the password
     */
    public record Address(String jdbcUrl, String user, String password) {
        @Override
        public String toString() {
            return jdbcUrl + " as " + user + ":***";
        }
    }

    /** Something done with a connection. */
    interface Work<T extends @Nullable Object> {
        T on(Connection connection) throws SQLException;
    }

    private static final class Transaction {
        private final Connection connection;
        private final List<Runnable> afterCommit = new ArrayList<>();
        private boolean committed;

        Transaction(Connection connection) {
            this.connection = connection;
        }

        void commit() {
            try {
                connection.commit();
                committed = true;
            } catch (SQLException failure) {
                throw Failures.translated("commit", failure);
            }
        }

        /** Gives the connection back; one that cannot roll back is broken, and the pool replaces it. */
        void end() {
            try (connection) {
                if (!committed) {
                    connection.rollback();
                }
                connection.setAutoCommit(true);
            } catch (SQLException broken) {
                throw Failures.translated("end a transaction", broken);
            }
            if (committed) {
                afterCommit.forEach(Runnable::run);
            }
        }
    }
}
