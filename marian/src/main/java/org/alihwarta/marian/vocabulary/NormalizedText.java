package org.alihwarta.marian.vocabulary;

import java.util.Arrays;

/** A text being normalised: bytes, and for each of them the byte of the original it comes from. Not thread-safe. */
final class NormalizedText {

    /** U+2581, which stands for a space. */
    static final byte[] SPACE = {(byte) 0xe2, (byte) 0x96, (byte) 0x81};

    private byte[] bytes;
    private int[] origins;
    private int length;

    NormalizedText(int expected) {
        bytes = new byte[expected + 16];
        origins = new int[expected + 17];
    }

    void append(byte next, int origin) {
        if (length == bytes.length) {
            bytes = Arrays.copyOf(bytes, 2 * length);
            origins = Arrays.copyOf(origins, 2 * length + 1);
        }
        bytes[length] = next;
        origins[length++] = origin;
    }

    void appendAll(byte[] all, int origin) {
        for (byte next : all) {
            append(next, origin);
        }
    }

    /** Takes spaces off the end; the original byte where the first of them stood, or {@code end} when there is none. */
    int dropTrailing(byte[] space, int end) {
        int last = end;
        while (endsWith(space)) {
            length -= space.length;
            last = origins[length];
        }
        return last;
    }

    private boolean endsWith(byte[] space) {
        return length >= space.length && Arrays.equals(bytes, length - space.length, length, space, 0, space.length);
    }

    /** Says which byte of the original follows the last. */
    void finish(int end) {
        origins[length] = end;
    }

    byte[] bytes() {
        return bytes;
    }

    int length() {
        return length;
    }

    int origin(int index) {
        return origins[index];
    }
}
