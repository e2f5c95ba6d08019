package org.alihwarta.backup;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.alihwarta.database.Database;
import org.alihwarta.database.Json;
import org.alihwarta.database.Snapshot;
import org.alihwarta.database.Table;
import org.alihwarta.error.AlihwartaException;

/**
 * Writes a newsroom into one file, as it is at one moment; nobody has to stop or wait for it. The file appears whole or not at all. Only
 * its owner may read it: it holds the hashes of passwords, and the secrets of second factors and webhooks.
 */
public final class Backup {
    static final String MANIFEST = "manifest.json";
    static final String CONFIGURATION = "configuration.properties";
    private static final int BUFFER = 1 << 16;

    private final Database database;
    private final Clock clock;

    public Backup(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Writes the file.
     *
     * @throws AlihwartaException of kind CONFLICT when the file is there already, UNAVAILABLE when disk or database fail
     */
    public Manifest write(Path file, Surroundings surroundings) {
        if (Files.exists(file)) {
            throw AlihwartaException.conflict(file + " is there already: choose another name, or remove it");
        }
        Path folder = file.toAbsolutePath().getParent();
        try {
            Path partial = Files.createTempFile(folder, ".backup-", ".partial"); // 0600
            try {
                Manifest manifest = Snapshot.read(database, snapshot -> fill(partial, snapshot, surroundings));
                publish(partial, file);
                return manifest;
            } finally {
                Files.deleteIfExists(partial);
            }
        } catch (IOException failure) {
            throw unwritable(file, failure);
        }
    }

    private Manifest fill(Path partial, Snapshot snapshot, Surroundings surroundings) {
        try (FileChannel channel = FileChannel.open(partial, StandardOpenOption.WRITE);
                ZipOutputStream zip = new ZipOutputStream(
                        new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER), StandardCharsets.UTF_8)) {
            Manifest manifest = new Manifest(
                    Manifest.FORMAT,
                    surroundings.version(),
                    clock.instant(),
                    snapshot.schema(),
                    tables(zip, snapshot),
                    text(zip, CONFIGURATION, surroundings.configuration()),
                    surroundings.models());
            text(zip, MANIFEST, Json.plain().write(manifest).value());
            zip.finish();
            zip.flush();
            channel.force(true);
            return manifest;
        } catch (IOException failure) {
            throw unwritable(partial, failure);
        }
    }

    private static List<Manifest.Rows> tables(ZipOutputStream zip, Snapshot snapshot) throws IOException {
        List<Manifest.Rows> tables = new ArrayList<>();
        for (Table table : snapshot.tables()) {
            String name = "tables/" + table.name() + ".copy";
            zip.putNextEntry(new ZipEntry(name));
            Measured out = new Measured(zip);
            long rows = snapshot.copy(table, out);
            zip.closeEntry();
            tables.add(new Manifest.Rows(table, rows, out.part(name)));
        }
        return tables;
    }

    private static Manifest.Part text(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        Measured out = new Measured(zip);
        out.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
        return out.part(name);
    }

    private static void publish(Path partial, Path file) throws IOException {
        Files.setPosixFilePermissions(partial, PosixFilePermissions.fromString("rw-------"));
        Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static AlihwartaException unwritable(Path file, IOException failure) {
        return AlihwartaException.unavailable(
                "The backup cannot be written to " + file + " (" + failure
                        + "): make its folder writable, free some space, or choose another place",
                failure);
    }

    /**
     * What stands around the database.
     *
     * @param version of this program
     * @param configuration as a properties file, without secrets
     */
    public record Surroundings(String version, String configuration, List<Manifest.Model> models) {
        public Surroundings {
            models = List.copyOf(models);
        }
    }
}
