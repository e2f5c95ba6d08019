package org.alihwarta.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import org.alihwarta.error.AlihwartaException;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hears what any process on the database tells all others: that something under a certain name has changed. It holds a connection of its
 * own, makes it anew when it is lost, and then takes everything for changed, because it may have missed it. Signals are hints: who needs
 * certainty looks now and then as well.
 */
public final class Signals implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Signals.class);
    private static final Duration LOOK = Duration.ofMillis(500);
    private static final Duration RECONNECT = Duration.ofSeconds(1);
    private static final int CHECKED_EVERY = 10;
    private static final int ANSWER_SECONDS = 5;

    private final Database database;
    private final Map<String, Runnable> listeners;
    private final Thread thread;
    private volatile boolean closed;

    private Signals(Database database, Map<String, Runnable> listeners) {
        this.database = database;
        this.listeners = Map.copyOf(listeners);
        thread = new Thread(this::listen, "signals");
        thread.setDaemon(true);
    }

    /** Begins to listen; {@code listeners} by the name that the triggers of the tables give. They must be quick. */
    public static Signals listen(Database database, Map<String, Runnable> listeners) {
        Signals signals = new Signals(database, listeners);
        signals.thread.start();
        return signals;
    }

    @Override
    public void close() {
        closed = true;
        try {
            thread.join(2 * LOOK.toMillis());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void listen() {
        while (!closed) {
            try (Connection connection = database.separateConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("listen alihwarta");
                listeners.values().forEach(Runnable::run);
                hear(connection);
            } catch (SQLException | AlihwartaException lost) {
                if (!closed) {
                    LOG.warn("The database's signals are lost and listened for again: {}", lost.getMessage());
                    Pause.of(RECONNECT);
                }
            }
        }
    }

    private void hear(Connection connection) throws SQLException {
        PGConnection postgres = connection.unwrap(PGConnection.class);
        for (int look = 1; !closed; look++) {
            PGNotification[] heard = postgres.getNotifications((int) LOOK.toMillis());
            for (PGNotification signal : heard) {
                listeners.getOrDefault(signal.getParameter(), () -> {}).run();
            }
            // A machine that vanished says nothing, like one where nothing happens.
            if (look % CHECKED_EVERY == 0 && !connection.isValid(ANSWER_SECONDS)) {
                throw new SQLException("the database does not answer");
            }
        }
    }
}
