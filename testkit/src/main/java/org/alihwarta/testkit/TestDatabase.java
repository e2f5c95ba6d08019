package org.alihwarta.testkit;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A fresh, empty PostgreSQL database for one test class. All of a JVM's test databases live on one real server, which starts with the
 * first of them and ends with the JVM; nothing needs to be installed.
 */
public final class TestDatabase implements AutoCloseable {
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final String name;

    private TestDatabase(String name) {
        this.name = name;
    }

    public static TestDatabase create() {
        String name = "test_" + COUNT.incrementAndGet();
        execute("create database " + name);
        return new TestDatabase(name);
    }

    public String jdbcUrl() {
        return TestServer.running().jdbcUrl(name);
    }

    /** The same database by way of another port of this machine, such as a {@link Wire}'s. */
    public String jdbcUrl(int port) {
        return TestServer.jdbcUrl(port, name);
    }

    /** The port of the server. */
    public int port() {
        return TestServer.running().port();
    }

    public String user() {
        return TestServer.USER;
    }

    /** Not checked by the server, which listens on the loopback interface only. */
    public String password() {
        return "any";
    }

    /** Opens a new connection at every request. */
    public DataSource dataSource() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(jdbcUrl());
        source.setUser(user());
        source.setPassword(password());
        return source;
    }

    /** Drops the database, also under open connections. */
    @Override
    public void close() {
        execute("drop database if exists " + name + " with (force)");
    }

    private static void execute(String sql) {
        String url = TestServer.running().jdbcUrl("postgres");
        try (Connection connection = DriverManager.getConnection(url, TestServer.USER, "any");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failure) {
            throw new IllegalStateException("the test server refused: " + sql, failure);
        }
    }
}
