package org.alihwarta.marian.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** A model in a zip file, as OPUS-MT releases them: plain files, no folders. */
final class ModelArchive {

    private static final int MOST_FILES = 100;
    private static final long LARGEST = 4L << 30;

    private final Path file;

    ModelArchive(Path file) {
        this.file = file;
    }

    /**
     * Unpacks the archive.
     *
     * @throws StoreException when it is no zip file, holds a path, is cut, or unpacks to more than any model
     */
    void unpack(Staging staging) {
        int count = 0;
        try (InputStream in = Files.newInputStream(file);
                ZipInputStream zip = new ZipInputStream(in)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (++count > MOST_FILES) {
                    throw new StoreException(file + " holds more than " + MOST_FILES + " files, which no model does");
                }
                staging.add(entry.getName(), zip, LARGEST);
            }
        } catch (IOException e) {
            throw new StoreException(file + " cannot be unpacked: " + e.getMessage() + "; fetch it again", e);
        }
        if (count == 0) {
            throw new StoreException(file + " is no zip file, or an empty one");
        }
    }
}
