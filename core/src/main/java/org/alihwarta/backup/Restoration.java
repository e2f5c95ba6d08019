package org.alihwarta.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.alihwarta.audit.AuditLog;
import org.alihwarta.database.Database;
import org.alihwarta.database.Json;
import org.alihwarta.database.Schema;
import org.alihwarta.database.TableLoad;
import org.alihwarta.error.AlihwartaException;

/** A backup that is open for reading, every part of which has been compared with its sum. */
public final class Restoration implements AutoCloseable {
    private final Path file;
    private final ZipFile zip;
    private final Manifest manifest;

    private Restoration(Path file, ZipFile zip, Manifest manifest) {
        this.file = file;
        this.zip = zip;
        this.manifest = manifest;
    }

    /** Opens a file and reads it to its end; BAD_INPUT when it is no backup, is of a newer format, or has been damaged. */
    public static Restoration open(Path file) {
        try {
            ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8);
            try {
                Restoration restoration = new Restoration(file, zip, manifest(file, zip));
                restoration.requireWhole();
                return restoration;
            } catch (IOException | RuntimeException failure) {
                zip.close();
                throw failure;
            }
        } catch (ZipException damaged) {
            throw bad(file, "it is no whole ZIP archive (" + damaged.getMessage() + ")");
        } catch (IOException failure) {
            throw bad(file, "it cannot be read (" + failure + ")");
        }
    }

    public Manifest manifest() {
        return manifest;
    }

    /** The settings that differed from the standard, as a properties file without secrets. */
    public String configuration() {
        try (InputStream in = part(manifest.configuration())) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw bad(file, failure.toString());
        }
    }

    /**
     * Fills an empty database and brings it up to this version's tables. Rows come all together or not at all.
     *
     * @throws AlihwartaException of kind CONFLICT when the database is not empty
     */
    public void into(Database database, AuditLog audit) {
        Map<String, Manifest.Part> parts = new HashMap<>();
        manifest.tables().forEach(rows -> parts.put(rows.table().name(), rows.part()));
        TableLoad.into(
                database,
                manifest.schema(),
                manifest.tables().stream().map(Manifest.Rows::table).toList(),
                table -> part(Objects.requireNonNull(parts.get(table.name()))));
        Schema.migrate(database);
        audit.continueAfterMove();
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException failure) {
            throw AlihwartaException.unavailable("Closing " + file + " failed: " + failure.getMessage(), failure);
        }
    }

    private static Manifest manifest(Path file, ZipFile zip) throws IOException {
        ZipEntry entry = zip.getEntry(Backup.MANIFEST);
        if (entry == null) {
            throw bad(file, "it is no backup of Alihwarta (" + Backup.MANIFEST + " is missing)");
        }
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] content = in.readAllBytes();
            requireSum(file, entry, content);
            Manifest manifest = Json.plain().read(new String(content, StandardCharsets.UTF_8), Manifest.class);
            if (manifest.format() > Manifest.FORMAT) {
                throw bad(
                        file,
                        "it has format " + manifest.format() + " of Alihwarta " + manifest.version()
                                + "; this one reads up to " + Manifest.FORMAT);
            }
            return manifest;
        }
    }

    /** The one part whose sum is not in the manifest; {@link ZipFile} does not compare it with the archive's. */
    private static void requireSum(Path file, ZipEntry entry, byte[] content) {
        CRC32 sum = new CRC32();
        sum.update(content);
        if (sum.getValue() != entry.getCrc()) {
            throw bad(file, "its part " + entry.getName() + " is not what was written");
        }
    }

    private void requireWhole() throws IOException {
        List<Manifest.Part> parts = Stream.concat(
                        Stream.of(manifest.configuration()),
                        manifest.tables().stream().map(Manifest.Rows::part))
                .toList();
        for (Manifest.Part part : parts) {
            try (InputStream in = part(part)) {
                if (!Measured.measuring(in).part(part.name()).equals(part)) {
                    throw bad(file, "its part " + part.name() + " is not what was written");
                }
            }
        }
    }

    private InputStream part(Manifest.Part part) throws IOException {
        ZipEntry entry = zip.getEntry(part.name());
        if (entry == null) {
            throw bad(file, "its part " + part.name() + " is missing");
        }
        return zip.getInputStream(entry);
    }

    private static AlihwartaException bad(Path file, String reason) {
        return AlihwartaException.badInput("The backup " + file + " cannot be restored: " + reason
                + ". Take another backup, or another copy of this one");
    }
}
