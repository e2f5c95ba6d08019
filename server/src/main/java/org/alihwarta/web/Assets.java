package org.alihwarta.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Addresses of style sheets, scripts and pictures that change whenever their content does, so that browsers may keep them for
 * ever. Safe for use by several threads.
 */
public final class Assets {
    public static final String FOLDER = "assets/";
    private static final int FINGERPRINT_LENGTH = 12;

    private final Map<String, String> addresses = new ConcurrentHashMap<>();

    /** The address of {@code site.css}: {@code /assets/site.css?v=0a1b2c3d4e5f}. */
    public String address(String name) {
        return addresses.computeIfAbsent(name, key -> "/" + FOLDER + key + "?v=" + fingerprint(key));
    }

    private static String fingerprint(String name) {
        try (InputStream stream = Assets.class.getClassLoader().getResourceAsStream(FOLDER + name)) {
            if (stream == null) {
                throw new IllegalStateException("no asset " + name);
            }
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(stream.readAllBytes());
            return HexFormat.of().formatHex(digest).substring(0, FINGERPRINT_LENGTH);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
