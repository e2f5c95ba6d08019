package org.alihwarta.database;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Map;
import org.alihwarta.error.AlihwartaException;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** PostgreSQL's programs for this platform, as they travel in our jars. */
final class PostgresBinaries {
    static final String MAJOR_VERSION = "17";
    private static final Map<String, String> ARCHIVES = Map.of(
            "amd64", "/postgres-linux-x86_64.txz",
            "x86_64", "/postgres-linux-x86_64.txz",
            "aarch64", "/postgres-linux-arm_64.txz");

    private final URL archive;

    private PostgresBinaries(URL archive) {
        this.archive = archive;
    }

    static PostgresBinaries forPlatform(String system, String processor) {
        String name = ARCHIVES.get(processor.toLowerCase(Locale.ROOT));
        URL archive = name == null ? null : PostgresBinaries.class.getResource(name);
        if (archive == null || !system.equals("Linux")) {
            throw AlihwartaException.unavailable(
                    "No PostgreSQL is bundled for " + system + " on " + processor
                            + ": install PostgreSQL 15 or later and set database.url, database.user and database.password",
                    null);
        }
        return new PostgresBinaries(archive);
    }

    /** Unpacks the programs into a folder of their own below {@code folder}, unless they are there; all or nothing. */
    Path unpackBelow(Path folder) throws IOException {
        Path programs = folder.resolve(
                "programs-" + MAJOR_VERSION + "-" + archive.openConnection().getContentLengthLong());
        if (Files.isDirectory(programs)) {
            return programs;
        }
        Path fresh = folder.resolve("programs.unpacking");
        Folders.delete(fresh);
        unpack(fresh);
        return Files.move(fresh, programs);
    }

    private void unpack(Path folder) throws IOException {
        try (InputStream packed = archive.openStream();
                TarArchiveInputStream tar = new TarArchiveInputStream(new XZCompressorInputStream(packed))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path target = folder.resolve(entry.getName()).normalize();
                if (!target.startsWith(folder)) {
                    throw new IOException("the archive of PostgreSQL reaches out of its folder: " + entry.getName());
                }
                write(tar, entry, target);
            }
        }
    }

    /** Readable by everybody, because the server may run as another user. */
    private static void write(TarArchiveInputStream tar, TarArchiveEntry entry, Path target) throws IOException {
        Path folder = entry.isDirectory() ? target : target.getParent();
        if (folder != null) {
            Folders.createPassable(folder);
        }
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else if (entry.isFile()) {
            Files.copy(tar, target);
            boolean executable = (entry.getMode() & 0100) != 0;
            Files.setPosixFilePermissions(
                    target, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }
}
