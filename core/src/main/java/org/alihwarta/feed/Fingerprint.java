package org.alihwarta.feed;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.alihwarta.database.Json;

/** Tells whether something is what it was. */
public final class Fingerprint {
    private Fingerprint() {}

    /** The same for equal values, and most certainly another for others. */
    public static String of(Object value) {
        try {
            byte[] json = Json.plain().write(value).value().getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(json));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
