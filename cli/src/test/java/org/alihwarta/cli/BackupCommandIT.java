package org.alihwarta.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.alihwarta.database.Database;
import org.alihwarta.testkit.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupCommandIT {
    private final TestDatabase server = TestDatabase.create();

    @TempDir
    private Path folder;

    private Path config;

    @BeforeEach
    void configure() throws IOException {
        config = Files.writeString(
                folder.resolve("alihwarta.properties"),
                "site.name=Warta Cadangan\ndatabase.url=" + server.jdbcUrl() + "\ndatabase.user=" + server.user()
                        + "\ndatabase.password=rahasia-sekali\ndata.folder=" + folder.resolve("data") + "\n");
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void movesANewsroomIntoTheBuiltInDatabaseAndBackOut() {
        Path file = folder.resolve("warta.backup");
        InputStream terminal = System.in;
        try {
            System.setIn(new ByteArrayInputStream("kata-sandi-yang-panjang".getBytes(StandardCharsets.UTF_8)));
            run("user", "add", "rina", "--role", "admin", "--config", config.toString());
        } finally {
            System.setIn(terminal);
        }
        String data = folder.resolve("baru").toString();

        assertThat(run("backup", file.toString(), "--config", config.toString()).out())
                .contains("rows, ")
                .contains("Written to " + file);
        assertThat(run("restore", file.toString(), "--check").out()).contains("The file is whole.");
        assertThat(run("restore", file.toString(), "--data", data).out())
                .contains("Restored.")
                .contains("site.name=Warta Cadangan")
                .doesNotContain("rahasia-sekali");

        Shell again = new Shell();
        assertThat(again.run("restore", file.toString(), "--data", data)).isEqualTo(ExitCode.FAILED);
        assertThat(again.err()).contains("The database is not empty").contains("--data");
        Path second = folder.resolve("kedua.backup");
        run("backup", second.toString(), "--data", data);
        TestDatabase empty = TestDatabase.create();
        try {
            run("restore", second.toString(), "--config", configured(empty).toString());
            assertThat(rows(empty, "account")).isEqualTo(1);
            assertThat(rows(empty, "audit")).isEqualTo(rows(server, "audit"));
        } finally {
            empty.close();
        }
    }

    @Test
    void examinesEverythingThatANewsroomNeeds() throws IOException {
        Shell shell = new Shell();

        int code = shell.run("doctor", "--config", config.toString());

        assertThat(code).as(shell.out()).isEqualTo(ExitCode.DONE);
        assertThat(shell.out())
                .contains("OK    java")
                .contains("OK    clock")
                .contains("WARN  migrations     schema 0 of")
                .contains("-> back up, then start serve");
    }

    @Test
    void failsWhenTheDatabaseIsNotThere() throws IOException {
        Path wrong = Files.writeString(
                folder.resolve("salah.properties"), "database.url=jdbc:postgresql://127.0.0.1:1/tiada\n");
        Shell shell = new Shell();

        int code = shell.run("doctor", "--config", wrong.toString());

        assertThat(code).isEqualTo(ExitCode.FAILED);
        assertThat(shell.out()).contains("FAIL  database").contains("-> start it, or set database.url");
    }

    @Test
    void refusesAWorkerWithoutASharedDatabase() {
        Shell shell = new Shell();

        assertThat(shell.run("worker", "--data", folder.toString())).isEqualTo(ExitCode.FAILED);
        assertThat(shell.err()).contains("A worker needs a PostgreSQL").contains("database.url");
    }

    private static long rows(TestDatabase database, String table) {
        try (Database pool =
                Database.open(new Database.Address(database.jdbcUrl(), database.user(), database.password()), 1)) {
            return pool.sql("select count(*) as n from " + table).only(row -> row.bigInteger("n"));
        }
    }

    private Path configured(TestDatabase database) {
        try {
            return Files.writeString(
                    folder.resolve("lain.properties"),
                    "database.url=" + database.jdbcUrl() + "\ndatabase.user=" + database.user()
                            + "\ndatabase.password=x\ndata.folder=" + folder.resolve("data2") + "\n");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Shell run(String... arguments) {
        Shell shell = new Shell();
        assertThat(shell.run(arguments)).as(shell.err()).isEqualTo(ExitCode.DONE);
        return shell;
    }
}
