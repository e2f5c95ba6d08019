package org.alihwarta.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Optional;
import org.alihwarta.error.AlihwartaException;
import org.alihwarta.error.AlihwartaException.Kind;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmbeddedPostgresIT {
    private static Path programs = Path.of("unset");

    private Path folder = Path.of("unset");

    @BeforeAll
    static void unpackOnce() throws IOException {
        programs = PostgresBinaries.forPlatform(System.getProperty("os.name"), System.getProperty("os.arch"))
                .unpackBelow(passableFolder());
    }

    @AfterAll
    static void removePrograms() throws IOException {
        Folders.delete(programs.resolve("..").toRealPath());
    }

    @BeforeEach
    void makeFolder() throws IOException {
        folder = passableFolder();
        Files.createSymbolicLink(folder.resolve(programs.getFileName()), programs);
    }

    @AfterEach
    void removeFolder() throws IOException {
        Folders.delete(folder);
    }

    @ParameterizedTest
    @ValueSource(strings = {"here", "namespace", "other-user"})
    void keepsItsDataWhoeverItRunsAs(String way) throws IOException {
        Optional<Unprivileged> user = switch (way) {
            case "namespace" -> isRoot() ? Unprivileged.byNamespace() : Optional.empty();
            case "other-user" -> isRoot() ? Unprivileged.byOtherUser() : Optional.empty();
            default -> Optional.of(Unprivileged.here());
        };
        assumeTrue(user.isPresent(), "this machine does not allow it");

        try (EmbeddedPostgres server = EmbeddedPostgres.start(folder, user.get())) {
            run(server, "create table note (text text)");
            run(server, "insert into note values ('sawah')");
            assertThat(answer(server, setting("fsync"))).isEqualTo("on");
            assertThat(answer(server, setting("data_checksums"))).isEqualTo("on");
            assertThat(answer(server, setting("listen_addresses"))).isEqualTo("127.0.0.1");
        }

        try (EmbeddedPostgres again = EmbeddedPostgres.start(folder)) {
            assertThat(answer(again, "select text as answer from note")).isEqualTo("sawah");
        }
        assertThat(ServerProcesses.in(folder.resolve("data"))).isEmpty();
    }

    @Test
    void comesBackWithWhatWasConfirmedWhenSomebodyKillsIt() throws IOException {
        try (EmbeddedPostgres server = EmbeddedPostgres.start(folder);
                Database pool = Database.open(server.address(), 2)) {
            pool.sql("create table note (text text)").update();
            pool.sql("insert into note values ('sawah')").update();

            String postmaster =
                    Files.readAllLines(folder.resolve("data/postmaster.pid")).get(0);
            ProcessHandle.of(Long.parseLong(postmaster)).orElseThrow().destroyForcibly();

            await().atMost(Duration.ofMinutes(1))
                    .ignoreExceptions()
                    .until(() -> pool.sql("select text from note").only(row -> row.text("text")), "sawah"::equals);
        }
        assertThat(ServerProcesses.in(folder.resolve("data"))).isEmpty();
    }

    @Test
    void letsInNobodyWithoutThePassword() throws IOException {
        try (EmbeddedPostgres server = EmbeddedPostgres.start(folder)) {
            Database.Address guessed = new Database.Address(server.jdbcUrl(), server.user(), "guessed");

            assertRefused(Kind.UNAVAILABLE, () -> Database.open(guessed, 1).close(), "password");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("password"))))
                    .isEqualTo("rw-------");
            assertThat(EmbeddedPostgres.findRunning(folder)).contains(server.address());
        }
        assertThat(EmbeddedPostgres.findRunning(folder)).isEmpty();
        assertThat(EmbeddedPostgres.findRunning(folder.resolve("nowhere"))).isEmpty();
    }

    @Test
    void goesOnAfterTheServerWasKilled() {
        try (EmbeddedPostgres server = EmbeddedPostgres.start(folder)) {
            run(server, "create table note as select 'jagung' as text");
            ServerProcesses.in(folder.resolve("data")).forEach(ProcessHandle::destroyForcibly);
        }

        try (EmbeddedPostgres again = EmbeddedPostgres.start(folder)) {
            assertThat(answer(again, "select text as answer from note")).isEqualTo("jagung");
        }
    }

    @Test
    void goesOnAfterOurOwnProcessWasKilled() throws Exception {
        Process other = anotherProcess();
        assertRefused(
                Kind.CONFLICT,
                () -> EmbeddedPostgres.start(folder).close(),
                "in use by another Alihwarta (process " + other.pid());

        other.destroyForcibly().waitFor();

        try (EmbeddedPostgres again = EmbeddedPostgres.start(folder)) {
            assertThat(answer(again, "select text as answer from note")).isEqualTo("kedelai");
        }
    }

    @Test
    void isNotDeceivedByANumberThatBelongsToAnotherProgramByNow() throws IOException {
        EmbeddedPostgres.start(folder).close();
        Files.writeString(
                folder.resolve("data/postmaster.pid"),
                ProcessHandle.current().pid() + "\n" + folder.resolve("data") + "\n0\n5432\n\n127.0.0.1\n");

        try (EmbeddedPostgres again = EmbeddedPostgres.start(folder)) {
            assertThat(answer(again, "select 'up' as answer")).isEqualTo("up");
        }
    }

    @Test
    void refusesAFolderThatThisProcessUses() {
        try (EmbeddedPostgres server = EmbeddedPostgres.start(folder)) {
            assertThat(server.user()).isEqualTo("alihwarta");
            assertRefused(Kind.CONFLICT, () -> EmbeddedPostgres.start(folder).close(), "in use by another Alihwarta");
        }
    }

    @Test
    void refusesDataOfAnotherVersion() throws IOException {
        Files.createDirectory(folder.resolve("data"));
        Files.writeString(folder.resolve("data/PG_VERSION"), "15\n");

        assertRefused(Kind.UNAVAILABLE, () -> EmbeddedPostgres.start(folder).close(), "are of PostgreSQL 15");
    }

    @Test
    void namesAFolderThatCannotBeMade() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));

        assertRefused(
                Kind.UNAVAILABLE,
                () -> EmbeddedPostgres.start(file.resolve("below")).close(),
                "choose another folder with --data");
    }

    @Test
    void namesAPlatformWithoutPrograms() {
        assertRefused(
                Kind.UNAVAILABLE,
                () -> PostgresBinaries.forPlatform("Windows 11", "amd64"),
                "No PostgreSQL is bundled for Windows 11 on amd64");
        assertRefused(Kind.UNAVAILABLE, () -> PostgresBinaries.forPlatform("Linux", "riscv64"), "set database.url");
    }

    @Test
    void saysWhereRootsStandInCannotGo() throws IOException {
        assumeTrue(isRoot(), "only root needs a stand-in");
        Optional<Unprivileged> nobody = Unprivileged.byOtherUser();
        assumeTrue(nobody.isPresent(), "this machine does not allow it");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));

        assertRefused(
                Kind.UNAVAILABLE,
                () -> EmbeddedPostgres.start(folder.resolve("inside"), nobody.get())
                        .close(),
                "chmod o+x");
    }

    private Process anotherProcess() throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin/java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        ServingProcess.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader output =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        assertThat(output.readLine()).isEqualTo("serving");
        return process;
    }

    /** Where the user nobody can go, unlike into the folders that JUnit makes for root alone. */
    private static Path passableFolder() throws IOException {
        Path folder = Files.createTempDirectory("alihwarta-postgres-");
        return Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static void run(EmbeddedPostgres server, String sql) {
        try (Database database = Database.open(server.address(), 1)) {
            database.sql(sql).update();
        }
    }

    private static String answer(EmbeddedPostgres server, String sql) {
        try (Database database = Database.open(server.address(), 1)) {
            return database.sql(sql).only(row -> row.text("answer"));
        }
    }

    private static String setting(String name) {
        return "select current_setting('" + name + "') as answer";
    }

    private static boolean isRoot() throws IOException {
        return (int) Files.getAttribute(Path.of("/proc/self"), "unix:uid") == 0;
    }

    private static void assertRefused(Kind kind, Runnable act, String message) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        AlihwartaException.class,
                        refused -> assertThat(refused.kind()).isEqualTo(kind))
                .hasMessageContaining(message);
    }
}
