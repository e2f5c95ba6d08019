package org.alihwarta.server;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.alihwarta.account.Seal;
import org.alihwarta.error.AlihwartaException;

/** The key with which secrets in the database are sealed: from the configuration, or a file beside the database that its owner alone reads. */
final class DeskKey {
    private static final String FILE = "desk.key";

    private DeskKey() {}

    /** The file is read, and made where there is neither key nor file, when there is first something to seal. */
    static Seal of(Configuration configuration) {
        return configuration
                .find(Setting.DESK_KEY)
                .map(key -> Seal.with(decoded(key, Setting.DESK_KEY.key())))
                .orElseGet(() -> Seal.withKeyOf(() -> kept(configuration.folder(Setting.DATA_FOLDER))));
    }

    private static byte[] kept(Path folder) {
        Path file = folder.resolve(FILE);
        try {
            if (!Files.exists(file)) {
                make(file);
            }
            return decoded(Files.readString(file).strip(), file.toString());
        } catch (IOException failure) {
            throw AlihwartaException.unavailable(
                    "The key of the desk in " + file + " cannot be read or made (" + failure.getMessage()
                            + "): check the rights of the folder",
                    failure);
        }
    }

    /** Written whole before it is there, because two processes may begin at once. */
    private static void make(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        FileAttribute<?> ownersOnly =
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        Path fresh = Files.createTempFile(file.toAbsolutePath().getParent(), FILE, ".new", ownersOnly);
        try {
            Files.writeString(fresh, Base64.getEncoder().encodeToString(Seal.newKey()) + "\n");
            Files.move(fresh, file);
        } catch (FileAlreadyExistsException another) {
            return; // the other process was first, and its key is the one
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    private static byte[] decoded(String key, String source) {
        try {
            return Base64.getDecoder().decode(key);
        } catch (IllegalArgumentException noBase64) {
            throw AlihwartaException.badInput(
                    "The key in " + source + " is not written in Base64: make one by: openssl rand -base64 32");
        }
    }
}
