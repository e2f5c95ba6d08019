package org.alihwarta.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.alihwarta.error.AlihwartaException;

/** Finds and stops processes of PostgreSQL. A server and its children are known by working in their data folder. */
final class ServerProcesses {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private ServerProcesses() {}

    /** Those that work in a data folder, in no order. */
    static List<ProcessHandle> in(Path data) {
        return ProcessHandle.allProcesses()
                .filter(process ->
                        findWorkingFolder(process).filter(data::equals).isPresent())
                .toList();
    }

    /** Has a server write everything and end, its clients' work broken off; a server that does not listen is killed. */
    static void stop(ProcessHandle server) {
        signal(server, "INT"); // "fast shutdown" in the manual's words
        if (!ended(server, PATIENCE)) {
            signal(server, "QUIT"); // its log brings it back at the next start
            if (!ended(server, PATIENCE)) {
                server.destroyForcibly();
                ended(server, PATIENCE);
            }
        }
    }

    /** For a server's children, which end by themselves soon after it. */
    static void awaitOrKill(ProcessHandle orphan) {
        if (!ended(orphan, Duration.ofSeconds(10))) {
            orphan.destroyForcibly();
            ended(orphan, PATIENCE);
        }
    }

    static boolean ended(ProcessHandle process, Duration limit) {
        long deadline = System.nanoTime() + limit.toNanos();
        while (isRunning(process)) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            Pause.of(Duration.ofMillis(10));
        }
        return true;
    }

    /** Java itself sends only TERM, upon which a server waits for its clients, and KILL. */
    private static void signal(ProcessHandle process, String signal) {
        if (!process.isAlive()) {
            return;
        }
        try {
            new ProcessBuilder("sh", "-c", "kill -" + signal + " " + process.pid())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .onExit()
                    .join();
        } catch (IOException failure) {
            throw AlihwartaException.unavailable("The database cannot be told to stop", failure);
        }
    }

    /** In a container whose first process reaps nothing, an orphan that has ended stays listed; it works nowhere, though. */
    private static boolean isRunning(ProcessHandle process) {
        return process.isAlive() && findWorkingFolder(process).isPresent();
    }

    private static Optional<Path> findWorkingFolder(ProcessHandle process) {
        try {
            return Optional.of(Files.readSymbolicLink(Path.of("/proc", Long.toString(process.pid()), "cwd")));
        } catch (IOException goneOrSomebodyElses) {
            return Optional.empty();
        }
    }
}
