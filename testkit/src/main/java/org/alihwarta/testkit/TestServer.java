package org.alihwarta.testkit;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The PostgreSQL server of this JVM's tests: on a loopback port, in a temporary folder, fast rather than durable. It never runs as root:
 * a test run by root puts it under an unprivileged user.
 */
final class TestServer {
    static final String USER = "postgres";
    private static final String NOBODY = "65534";
    private static final int START_SECONDS = 60;

    private final int port;

    private TestServer(int port) {
        this.port = port;
    }

    static TestServer running() {
        return Running.SERVER;
    }

    String jdbcUrl(String database) {
        return jdbcUrl(port, database);
    }

    static String jdbcUrl(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    int port() {
        return port;
    }

    private static TestServer start() {
        try {
            Path binaries = TestBinaries.unpacked();
            Path folder = Files.createTempDirectory("alihwarta-test-");
            if (isRoot()) {
                Files.setOwner(
                        folder,
                        folder.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(NOBODY));
            }
            Path data = folder.resolve("data");
            initialise(binaries, folder, data);
            return launch(binaries, folder, data);
        } catch (IOException failure) {
            throw new UncheckedIOException("the test server does not start", failure);
        }
    }

    private static void initialise(Path binaries, Path folder, Path data) throws IOException {
        List<String> command = unprivileged();
        command.addAll(List.of(binaries.resolve("bin/initdb").toString(), "-D", data.toString()));
        command.addAll(
                List.of("-U", USER, "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync", "--no-instructions"));
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.onExit().join().exitValue() != 0) {
            throw new IllegalStateException("initdb failed: " + output);
        }
    }

    private static TestServer launch(Path binaries, Path folder, Path data) throws IOException {
        TestServer server = new TestServer(freePort());
        List<String> command = unprivileged();
        command.addAll(List.of(binaries.resolve("bin/postgres").toString(), "-D", data.toString(), "-F"));
        command.addAll(List.of("-h", "127.0.0.1", "-p", Integer.toString(server.port), "-k", ""));
        command.addAll(
                List.of("-c", "full_page_writes=off", "-c", "synchronous_commit=off", "-c", "max_connections=200"));
        File log = folder.resolve("server.log").toFile();
        CompletableFuture<Process> started = new CompletableFuture<>();
        keepAlive(
                new ProcessBuilder(command)
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(log),
                started);
        Process process = started.join();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(process, folder)));
        server.awaitConnections(process, log.toPath());
        return server;
    }

    /** The thread that starts the server lives as long as the JVM, because the server ends with the thread that started it. */
    private static void keepAlive(ProcessBuilder builder, CompletableFuture<Process> started) {
        Thread thread = new Thread(
                () -> {
                    try {
                        Process process = builder.start();
                        started.complete(process);
                        process.onExit().join();
                    } catch (IOException failure) {
                        started.completeExceptionally(failure);
                    }
                },
                "test-postgres");
        thread.setDaemon(true);
        thread.start();
    }

    private void awaitConnections(Process process, Path log) throws IOException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS);
        while (System.nanoTime() < deadline && process.isAlive()) {
            try (var connection = DriverManager.getConnection(jdbcUrl("postgres"), USER, "any")) {
                if (connection.isValid(1)) {
                    return;
                }
            } catch (SQLException notYet) {
                pause();
            }
        }
        throw new IllegalStateException("the test server does not answer: " + Files.readString(log));
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(50);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the test server starts", stopped);
        }
    }

    private static void stop(Process process, Path folder) {
        process.destroyForcibly().onExit().orTimeout(10, TimeUnit.SECONDS).join();
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        } catch (IOException | UncheckedIOException leftover) {
            System.err.println("test server's folder stays behind: " + folder + ": " + leftover);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** A command prefix that leaves root's privileges, and lets the server end when this JVM is killed. */
    private static List<String> unprivileged() throws IOException {
        List<String> prefix = new ArrayList<>(List.of("setpriv"));
        if (isRoot()) {
            prefix.addAll(List.of("--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups"));
        }
        prefix.addAll(List.of("--pdeathsig=QUIT", "--"));
        return prefix;
    }

    private static boolean isRoot() throws IOException {
        return (int) Files.getAttribute(Path.of("/proc/self"), "unix:uid") == 0;
    }

    private static final class Running {
        static final TestServer SERVER = start();
    }
}
