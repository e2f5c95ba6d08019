package org.alihwarta.marian.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/**
 * What a file must be.
 *
 * @param size in bytes
 * @param sha256 in hexadecimal digits
 */
public record Expected(long size, String sha256) {

    public Expected {
        sha256 = sha256.toLowerCase(Locale.ROOT);
        if (size < 1 || !sha256.matches("[0-9a-f]{64}")) {
            throw new StoreException("A file of " + size + " bytes with the SHA-256 \"" + sha256
                    + "\" cannot be: the registry's entry is broken; choose another model or registry");
        }
    }

    /** Refuses a file that is anything else. */
    void require(Path file, Object origin) throws IOException {
        long actual = Files.size(file);
        if (actual != size) {
            throw new StoreException(origin + " has " + actual + " bytes instead of " + size
                    + "; nothing was installed, try again later");
        }
        String sum = sha256(file);
        if (!sum.equals(sha256)) {
            throw new StoreException(origin + " has the SHA-256 " + sum + " instead of " + sha256
                    + ": it was damaged or changed on its way; nothing was installed, try again later");
        }
    }

    static String sha256(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                DigestInputStream digesting = new DigestInputStream(in, MessageDigest.getInstance("SHA-256"))) {
            digesting.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digesting.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every JDK has SHA-256", e);
        }
    }
}
