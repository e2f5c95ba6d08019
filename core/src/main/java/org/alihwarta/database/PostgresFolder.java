package org.alihwarta.database;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.alihwarta.error.AlihwartaException;
import org.alihwarta.error.AlihwartaException.Kind;

/** The folder of a bundled PostgreSQL: programs, data, password, log. */
final class PostgresFolder {
    private static final long ROOM_TO_BEGIN = 400L << 20;
    private static final long ROOM_TO_GO_ON = 64L << 20;
    private static final int LOG_TAIL = 4096;
    private static final long LOG_LIMIT = 16L << 20;

    private final Path path;
    private final Unprivileged user;

    private PostgresFolder(Path path, Unprivileged user) {
        this.path = path;
        this.user = user;
    }

    /** The folder is made when it is not there. */
    static PostgresFolder at(Path folder, Unprivileged user) {
        try {
            Folders.createPassable(folder.toAbsolutePath().normalize());
            return new PostgresFolder(folder.toRealPath(), user);
        } catch (IOException failure) {
            throw unusable(folder, failure);
        }
    }

    Path path() {
        return path;
    }

    /** Everything up to the start of the server: programs unpacked, leftovers stopped, data there and ours. */
    void prepare() {
        try {
            requireOurVersion();
            requireRoom();
            Path programs = programs();
            requireReachable(programs);
            stopLeftovers();
            if (!Files.isDirectory(data())) {
                DataFolder.create(this, programs, user);
            }
            user.own(data());
            rotateLog();
        } catch (IOException failure) {
            throw unusable(path, failure);
        }
    }

    ServerCommand serverCommand() {
        try {
            return new ServerCommand(user, programs().resolve("bin/postgres"), data(), log());
        } catch (IOException failure) {
            throw unusable(path, failure);
        }
    }

    Path data() {
        return path.resolve("data");
    }

    /** Made at the first call; only the owner may read its file. */
    String password() {
        Path file = path.resolve("password");
        try {
            if (!Files.exists(file)) {
                byte[] random = new byte[24];
                new SecureRandom().nextBytes(random);
                Path fresh = Files.createTempFile(path, "password", ".new"); // 0600
                Files.writeString(fresh, HexFormat.of().formatHex(random));
                Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
            }
            return Files.readString(file).strip();
        } catch (IOException failure) {
            throw unusable(path, failure);
        }
    }

    /** The port of a server that runs in this folder, as it noted it itself in the fourth line of its file. */
    Optional<Integer> runningPort() {
        Path file = data().resolve("postmaster.pid");
        try {
            if (!Files.exists(file) || ServerProcesses.in(data()).isEmpty()) {
                return Optional.empty();
            }
            List<String> lines = Files.readAllLines(file, StandardCharsets.US_ASCII);
            return lines.size() < 4
                    ? Optional.empty()
                    : Optional.of(Integer.valueOf(lines.get(3).strip()));
        } catch (IOException failure) {
            throw unusable(path, failure);
        }
    }

    String logTail() {
        try (RandomAccessFile log = new RandomAccessFile(log().toFile(), "r")) {
            log.seek(Math.max(0, log.length() - LOG_TAIL));
            byte[] tail = new byte[LOG_TAIL];
            int length = Math.max(0, log.read(tail));
            return new String(tail, 0, length, StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw unusable(path, failure);
        }
    }

    /** Why a server did not start, in a line with the remedy. */
    AlihwartaException startFailure(String lastAnswer) {
        String log = logTail();
        if (log.contains("No space left on device")) {
            return full();
        }
        String reason = log.lines()
                .filter(line -> line.contains("FATAL:") || line.contains("PANIC:"))
                .reduce((first, last) -> last)
                .orElse(lastAnswer);
        return AlihwartaException.unavailable(
                "The bundled PostgreSQL does not start: " + reason + " (see " + log() + ")", null);
    }

    AlihwartaException full() {
        return full(path);
    }

    private static AlihwartaException full(Path folder) {
        return AlihwartaException.unavailable(
                "The disk of " + folder + " is full: free at least " + (ROOM_TO_BEGIN >> 20)
                        + " MB, or choose another folder with --data",
                null);
    }

    static AlihwartaException unusable(Path folder, IOException failure) {
        if (String.valueOf(failure.getMessage()).contains("No space left on device")) {
            return full(folder);
        }
        return new AlihwartaException(
                Kind.UNAVAILABLE,
                "Cannot write to the folder " + folder + " ("
                        + failure.getClass().getSimpleName() + ": " + failure.getMessage()
                        + "): make it writable, or choose another folder with --data",
                failure);
    }

    private Path programs() throws IOException {
        return PostgresBinaries.forPlatform(System.getProperty("os.name", "?"), System.getProperty("os.arch", "?"))
                .unpackBelow(path);
    }

    private Path log() {
        return path.resolve("server.log");
    }

    private void requireOurVersion() throws IOException {
        Path file = data().resolve("PG_VERSION");
        if (!Files.exists(file)) {
            return;
        }
        String version = Files.readString(file).strip();
        if (!version.equals(PostgresBinaries.MAJOR_VERSION)) {
            throw AlihwartaException.unavailable(
                    "The data in " + path + " are of PostgreSQL " + version + ", this Alihwarta brings "
                            + PostgresBinaries.MAJOR_VERSION
                            + ": back them up with the Alihwarta that wrote them, then restore them with this one",
                    null);
        }
    }

    private void requireRoom() throws IOException {
        long room = Files.getFileStore(path).getUsableSpace();
        if (room < (Files.isDirectory(data()) ? ROOM_TO_GO_ON : ROOM_TO_BEGIN)) {
            throw full();
        }
    }

    private void requireReachable(Path programs) {
        if (!user.canEnter(programs)) {
            throw AlihwartaException.unavailable(
                    "PostgreSQL does not run as root, and the user nobody, as whom it would run, cannot enter " + path
                            + ": let others pass its parent folders (chmod o+x), choose another folder with --data,"
                            + " or start Alihwarta as an ordinary user",
                    null);
        }
    }

    /** Whoever holds this folder's lock has no server yet: one that runs belongs to a process that was killed. */
    private void stopLeftovers() throws IOException {
        Path file = data().resolve("postmaster.pid");
        long noted = notedProcess(file);
        ServerProcesses.in(data()).stream()
                .filter(process -> process.pid() == noted)
                .forEach(ServerProcesses::stop);
        ServerProcesses.in(data()).forEach(ServerProcesses::awaitOrKill);
        // Left by a server that was killed. Its number may belong to anybody by now, whom the next server would take
        // for a server.
        Files.deleteIfExists(file);
    }

    private static long notedProcess(Path file) throws IOException {
        if (!Files.exists(file)) {
            return 0;
        }
        String first = Files.readString(file, StandardCharsets.US_ASCII)
                .lines()
                .findFirst()
                .orElse("");
        return first.matches("[0-9]{1,10}") ? Long.parseLong(first) : 0;
    }

    private void rotateLog() throws IOException {
        if (Files.exists(log()) && Files.size(log()) > LOG_LIMIT) {
            Files.move(log(), path.resolve("server.log.1"), StandardCopyOption.REPLACE_EXISTING);
        }
        if (!Files.exists(log())) {
            Files.createFile(log(), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
    }
}
