package org.alihwarta.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.alihwarta.error.AlihwartaException;

/** Makes the data folder of a new server. */
final class DataFolder {
    private DataFolder() {}

    /** All or nothing: one that was cut short is begun anew. */
    static void create(PostgresFolder folder, Path programs, Unprivileged user) throws IOException {
        Path fresh = folder.path().resolve("data.new");
        Path password = folder.path().resolve("password.initdb");
        ServerProcesses.in(fresh).forEach(ServerProcesses::awaitOrKill);
        Folders.delete(fresh);
        Folders.delete(password);
        var onlyOwner = PosixFilePermissions.fromString("rwx------");
        Files.createDirectory(fresh, PosixFilePermissions.asFileAttribute(onlyOwner));
        Files.createFile(password, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(password, folder.password());
        user.own(fresh);
        user.own(password);
        initialise(folder, user, programs.resolve("bin/initdb"), fresh, password);
        Files.delete(password);
        Files.move(fresh, folder.data());
    }

    private static void initialise(PostgresFolder folder, Unprivileged user, Path initdb, Path data, Path password)
            throws IOException {
        Process process = user.command(List.of(
                        initdb.toString(),
                        "--pgdata=" + data,
                        "--username=alihwarta",
                        "--pwfile=" + password,
                        "--auth=scram-sha-256",
                        "--encoding=UTF8",
                        "--locale=C",
                        // Sorts and folds the same on every machine and after every upgrade of the system.
                        "--locale-provider=builtin",
                        "--builtin-locale=C.UTF-8",
                        "--data-checksums",
                        "--no-instructions"))
                .directory(data.toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.onExit().join().exitValue() != 0) {
            throw output.contains("No space left on device")
                    ? folder.full()
                    : AlihwartaException.unavailable(
                            "PostgreSQL cannot make its data folder " + data + ": "
                                    + output.lines()
                                            .filter(line -> line.contains("error") || line.contains("FATAL"))
                                            .findFirst()
                                            .orElse(output),
                            null);
        }
    }
}
