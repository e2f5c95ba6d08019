package org.alihwarta.account;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.function.Supplier;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.alihwarta.error.AlihwartaException;
import org.jspecify.annotations.Nullable;

/**
 * Keeps small secrets in the database such that they are of no use without a key that lies elsewhere: AES-256 in Galois/Counter Mode (NIST
 * SP 800-38D), bound to whom they belong, so that none can be put in another's place. Safe for use by several threads.
 */
public final class Seal {
    public static final int KEY_BYTES = 32;

    private static final byte VERSION = 1;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Supplier<byte[]> source;

    private @Nullable SecretKeySpec key;

    private Seal(Supplier<byte[]> source) {
        this.source = source;
    }

    /** BAD_INPUT when the key has not {@link #KEY_BYTES} bytes. */
    public static Seal with(byte[] key) {
        requireLength(key);
        return new Seal(() -> key);
    }

    /** A seal whose key is asked for when there is first something to seal or to open. */
    public static Seal withKeyOf(Supplier<byte[]> source) {
        return new Seal(source);
    }

    private static void requireLength(byte[] key) {
        if (key.length != KEY_BYTES) {
            throw AlihwartaException.badInput("The key of the desk has " + key.length + " bytes: make one of "
                    + KEY_BYTES + ", such as by: openssl rand -base64 " + KEY_BYTES);
        }
    }

    private synchronized SecretKeySpec key() {
        if (key == null) {
            byte[] bytes = source.get();
            requireLength(bytes);
            key = new SecretKeySpec(bytes, "AES");
        }
        return key;
    }

    public static byte[] newKey() {
        return random(KEY_BYTES);
    }

    byte[] seal(byte[] secret, String owner) {
        byte[] nonce = random(NONCE_BYTES);
        byte[] sealed = run(Cipher.ENCRYPT_MODE, nonce, secret, owner);
        return ByteBuffer.allocate(1 + NONCE_BYTES + sealed.length)
                .put(VERSION)
                .put(nonce)
                .put(sealed)
                .array();
    }

    /** UNAVAILABLE when it was sealed with another key or for somebody else. */
    byte[] open(byte[] sealed, String owner) {
        if (!isSealed(sealed)) {
            throw new IllegalArgumentException("not sealed");
        }
        byte[] nonce = Arrays.copyOfRange(sealed, 1, 1 + NONCE_BYTES);
        return run(Cipher.DECRYPT_MODE, nonce, Arrays.copyOfRange(sealed, 1 + NONCE_BYTES, sealed.length), owner);
    }

    /** Whether it is more than a bare secret, as older versions kept them. */
    static boolean isSealed(byte[] kept) {
        return kept.length > 1 + NONCE_BYTES + TAG_BITS / Byte.SIZE && kept[0] == VERSION;
    }

    private byte[] run(int mode, byte[] nonce, byte[] input, String owner) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key(), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(owner.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException otherKey) {
            throw AlihwartaException.unavailable(
                    "The second factor of " + owner
                            + " was sealed with another key: put the key of the desk back (desk.key), or take the"
                            + " second factor away from the account",
                    otherKey);
        }
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}
