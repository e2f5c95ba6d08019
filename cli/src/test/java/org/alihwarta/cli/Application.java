package org.alihwarta.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The packaged application in a process of its own, as {@code ./alihwarta} starts it; what it prints goes to a file. */
final class Application implements AutoCloseable {
    private static final Path LIBRARIES = Path.of(System.getProperty("basedir", "."), "target", "app", "lib");

    private final Process process;
    private final Path printed;

    private Application(Process process, Path printed) {
        this.process = process;
        this.printed = printed;
    }

    static Application start(Path folder, String... arguments) throws IOException {
        Path printed = Files.createTempFile(folder, "printed", ".log");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-Dalihwarta.home=" + folder,
                "-cp",
                LIBRARIES + "/*",
                Main.class.getName()));
        Stream.of(arguments).forEach(command::add);
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(printed.toFile())
                .start();
        process.getOutputStream().close();
        return new Application(process, printed);
    }

    String printed() throws IOException {
        try (InputStream in = Files.newInputStream(printed)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    boolean isRunning() {
        return process.isAlive();
    }

    /** As {@code kill -9} does. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** As {@code kill} does; the exit code is that of a process that was asked to stop. */
    boolean stop() throws InterruptedException {
        process.destroy();
        return process.waitFor(60, TimeUnit.SECONDS);
    }

    int exitCode() throws InterruptedException {
        return process.waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
