package org.alihwarta.marian.vocabulary;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import org.alihwarta.marian.format.ModelFormatException;

/**
 * The replacements that a SentencePiece model makes in a text, such as NFKC.
 *
 * <p>Layout ({@code normalizer.cc} of google/sentencepiece): the trie's size in bytes, a double-array trie in units of 32
 * bits (layout: {@code darts.h} of darts-clone), then the replacements, each ended by a zero byte.
 */
final class CharacterMap {

    private final int[] units;
    private final byte[] replacements;

    CharacterMap(Path file, ByteBuffer map) {
        if (map.remaining() == 0) {
            units = new int[0];
            replacements = new byte[0];
            return;
        }
        ByteBuffer bytes = map.slice().order(ByteOrder.LITTLE_ENDIAN);
        long size = bytes.remaining() < 4 ? -1 : bytes.getInt() & 0xffffffffL;
        if (size < 0 || size > bytes.remaining() || size % 4 != 0) {
            throw new ModelFormatException(file, "character map", "claims a trie of " + size + " bytes");
        }
        units = new int[(int) size / 4];
        bytes.slice(bytes.position(), (int) size)
                .order(ByteOrder.LITTLE_ENDIAN)
                .asIntBuffer()
                .get(units);
        bytes.position(bytes.position() + (int) size);
        replacements = new byte[bytes.remaining()];
        bytes.get(replacements);
    }

    /** The longest key that the text has at {@code from}: its length above, its replacement below; -1 when there is none. */
    long longestMatch(byte[] text, int from) {
        long found = -1;
        long node = units.length == 0 ? -1 : offset(units[0]);
        for (int i = from; i < text.length && node >= 0; i++) {
            int label = text[i] & 0xff;
            node ^= label;
            if (node >= units.length || label(units[(int) node]) != label) {
                return found;
            }
            int unit = units[(int) node];
            node ^= offset(unit);
            if (hasLeaf(unit) && node < units.length) {
                found = (long) (i + 1 - from) << 32 | (units[(int) node] & 0x7fffffff);
            }
        }
        return found;
    }

    /** The replacement at an offset that {@link #longestMatch} gave, from {@code offset} to before its zero byte. */
    int replacementEnd(int offset) {
        int end = Math.min(offset, replacements.length);
        while (end < replacements.length && replacements[end] != 0) {
            end++;
        }
        return end;
    }

    byte[] replacements() {
        return replacements;
    }

    private static long offset(int unit) {
        return (unit & 0xffffffffL) >>> 10 << ((unit & 1 << 9) >>> 6) & 0xffffffffL;
    }

    private static boolean hasLeaf(int unit) {
        return (unit >>> 8 & 1) == 1;
    }

    private static long label(int unit) {
        return unit & (1L << 31 | 0xff);
    }
}
