package org.alihwarta.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.alihwarta.error.AlihwartaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL of our own for a newsroom that has none: its programs come with us, its data lie in a folder, it listens on the loopback
 * interface with a random password, never runs as root, and keeps what it has confirmed through a power cut.
 *
 * <p>It belongs to the process that started it, which has to {@link #close} it. One that outlived a killed process is stopped at the next
 * start; one that is killed while we live is started again on the same port. In the folder: {@code data}, the unpacked programs, {@code password}, {@code server.log} and {@code lock}.
 */
public final class EmbeddedPostgres implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);
    private static final String USER = "alihwarta";
    private static final String DATABASE = "alihwarta";
    /** Replaying the log after a crash takes its time; until then the server answers that it is starting up. */
    private static final Duration START_LIMIT = Duration.ofMinutes(5);

    private static final Duration REVIVAL = Duration.ofSeconds(2);
    private static final int PORT_ATTEMPTS = 3;
    private static final String INVALID_CATALOG_NAME = "3D000";

    private final PostgresFolder folder;
    private final FolderLock lock;
    private final int port;
    private volatile Process server;
    private volatile boolean closed;

    private EmbeddedPostgres(PostgresFolder folder, FolderLock lock, Process server, int port) {
        this.folder = folder;
        this.lock = lock;
        this.server = server;
        this.port = port;
        Thread keeper = new Thread(this::keepRunning, "postgres-keeper");
        keeper.setDaemon(true);
        keeper.start();
    }

    /**
     * Starts the server, at the first time in a folder that need not exist.
     *
     * @throws AlihwartaException with the remedy: CONFLICT when another Alihwarta uses the folder, UNAVAILABLE when the folder cannot be
     *     used, the disk is full, the platform has no programs, or the data are of another major version
     */
    public static EmbeddedPostgres start(Path folder) {
        return start(folder, Unprivileged.here());
    }

    static EmbeddedPostgres start(Path folder, Unprivileged user) {
        PostgresFolder postgres = PostgresFolder.at(folder, user);
        FolderLock lock = FolderLock.take(postgres.path());
        try {
            postgres.prepare();
            return launch(postgres, lock);
        } catch (RuntimeException failure) {
            lock.close();
            throw failure;
        }
    }

    /** The server that another process of this machine runs in a folder, for a command beside it; absent when there is none. */
    public static Optional<Database.Address> findRunning(Path folder) {
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        PostgresFolder postgres = PostgresFolder.at(folder, Unprivileged.here());
        return postgres.runningPort().map(port -> address(postgres, port));
    }

    public String jdbcUrl() {
        return address().jdbcUrl();
    }

    public String user() {
        return USER;
    }

    public String password() {
        return folder.password();
    }

    public Database.Address address() {
        return address(folder, port);
    }

    /** Stops the server after it has written everything; breaks off what other processes still do with it. */
    @Override
    public synchronized void close() {
        closed = true;
        try {
            ServerProcesses.stop(server.toHandle());
        } finally {
            lock.close();
        }
    }

    /** A server that ends before it is told to, because somebody killed it or memory ran out, is started again. */
    private void keepRunning() {
        while (!closed) {
            server.onExit().join();
            revive();
        }
    }

    private synchronized void revive() {
        if (closed) {
            return;
        }
        LOG.warn("PostgreSQL in {} has ended by itself ({}) and is started again", folder.path(), server.exitValue());
        try {
            folder.prepare();
            Process fresh = folder.serverCommand().start(settings(port));
            server = fresh;
            awaitDatabase(folder, fresh, port);
        } catch (RuntimeException failure) {
            LOG.error("PostgreSQL does not start; it is tried again", failure);
            Pause.of(REVIVAL);
        }
    }

    private static EmbeddedPostgres launch(PostgresFolder folder, FolderLock lock) {
        for (int attempt = 1; ; attempt++) {
            int port = freePort();
            Process server = folder.serverCommand().start(settings(port));
            try {
                awaitDatabase(folder, server, port);
                return new EmbeddedPostgres(folder, lock, server, port);
            } catch (RuntimeException failure) {
                ServerProcesses.stop(server.toHandle());
                if (attempt == PORT_ATTEMPTS || !folder.logTail().contains("Address already in use")) {
                    throw failure;
                }
            }
        }
    }

    private static List<String> settings(int port) {
        List<String> arguments = new ArrayList<>();
        List.of(
                        "listen_addresses=127.0.0.1",
                        "port=" + port,
                        "unix_socket_directories=",
                        "fsync=on",
                        "full_page_writes=on",
                        "synchronous_commit=on",
                        "max_connections=100",
                        "max_wal_size=512MB",
                        "timezone=UTC",
                        "log_timezone=UTC",
                        "jit=off",
                        // Parallel plans need more shared memory than containers usually have, and gain a newsroom
                        // nothing.
                        "max_parallel_workers_per_gather=0")
                .forEach(setting -> arguments.addAll(List.of("-c", setting)));
        return arguments;
    }

    private static void awaitDatabase(PostgresFolder folder, Process server, int port) {
        long deadline = System.nanoTime() + START_LIMIT.toNanos();
        String lastAnswer = "no answer";
        while (server.isAlive() && System.nanoTime() < deadline) {
            try {
                connect(folder, port, DATABASE).close();
                return;
            } catch (SQLException notYet) {
                lastAnswer = String.valueOf(notYet.getMessage());
                if (INVALID_CATALOG_NAME.equals(notYet.getSQLState())) {
                    createDatabase(folder, port);
                } else {
                    Pause.of(Duration.ofMillis(30));
                }
            }
        }
        throw folder.startFailure(lastAnswer);
    }

    private static void createDatabase(PostgresFolder folder, int port) {
        try (Connection connection = connect(folder, port, "postgres");
                var statement = connection.createStatement()) {
            statement.execute("create database " + DATABASE);
        } catch (SQLException failure) {
            throw Failures.translated("create its database", failure);
        }
    }

    private static Connection connect(PostgresFolder folder, int port, String database) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + port + "/" + database, USER, folder.password());
    }

    private static Database.Address address(PostgresFolder folder, int port) {
        return new Database.Address("jdbc:postgresql://127.0.0.1:" + port + "/" + DATABASE, USER, folder.password());
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException failure) {
            throw AlihwartaException.unavailable("No port is free on 127.0.0.1 for the database", failure);
        }
    }
}
