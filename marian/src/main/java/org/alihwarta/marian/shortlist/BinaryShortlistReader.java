package org.alihwarta.marian.shortlist;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.IntBuffer;
import java.nio.LongBuffer;
import java.nio.file.Path;
import org.alihwarta.marian.format.ByteSource;
import org.alihwarta.marian.format.ModelFormatException;

/**
 * Reads binary shortlists ({@code lex.50.50.*.bin}).
 *
 * <p>Layout: {@code BinaryShortlistGenerator} in {@code src/data/shortlist.cpp} of marian-dev. Magic number, checksum, the
 * number of frequent words that are always in, the most words a source piece may bring, the sizes of both tables; then
 * for each source piece where its words begin, then the words.
 */
final class BinaryShortlistReader {

    static final long MAGIC = 0xF11A48D5013417F5L;

    private BinaryShortlistReader() {}

    /** Reads what comes after the magic number; no word may reach {@code targetVocabulary}. */
    static Shortlist read(ByteSource source, int targetVocabulary) {
        Path path = source.path();
        long checksum = source.takeLong("checksum");
        ByteBuffer rest = source.take(source.remaining(), "tables");
        requireChecksum(path, checksum, rest.duplicate().order(ByteOrder.LITTLE_ENDIAN));
        long frequent = rest.remaining() < 4 * Long.BYTES ? -1 : rest.getLong();
        if (frequent < 0 || frequent > Integer.MAX_VALUE) {
            throw new ModelFormatException(path, "header", "is cut or corrupt");
        }
        rest.getLong();
        long offsetCount = rest.getLong();
        long wordCount = rest.getLong();
        requireSizes(path, offsetCount, wordCount, rest.remaining());
        long[] offsets = new long[(int) offsetCount];
        LongBuffer offsetTable = rest.asLongBuffer();
        offsetTable.get(offsets);
        rest.position(rest.position() + offsets.length * Long.BYTES);
        int[] words = new int[(int) wordCount];
        IntBuffer wordTable = rest.asIntBuffer();
        wordTable.get(words);
        requireInBounds(path, offsets, words, targetVocabulary);
        return new Shortlist((int) Math.min(frequent, targetVocabulary), offsets, words);
    }

    private static void requireSizes(Path path, long offsetCount, long wordCount, int byteCount) {
        boolean arePossible = offsetCount > 0
                && wordCount >= 0
                && offsetCount <= byteCount / Long.BYTES
                && wordCount <= byteCount / Integer.BYTES
                && offsetCount * Long.BYTES + wordCount * Integer.BYTES == byteCount;
        if (!arePossible) {
            throw new ModelFormatException(
                    path,
                    "tables",
                    "claim " + offsetCount + " and " + wordCount + " entries in " + byteCount + " bytes");
        }
    }

    /** Boost's {@code hash_combine} over words of 64 bits ({@code src/common/hash.h}). */
    private static void requireChecksum(Path path, long expected, ByteBuffer rest) {
        long hash = 0;
        while (rest.remaining() >= Long.BYTES) {
            hash ^= rest.getLong() + 0x9e3779b9L + (hash << 6) + (hash >>> 2);
        }
        if (hash != expected) {
            throw new ModelFormatException(path, "checksum", "does not match; the file is corrupt");
        }
    }

    private static void requireInBounds(Path path, long[] offsets, int[] words, int targetVocabulary) {
        long before = 0;
        for (long offset : offsets) {
            if (offset < before || offset > words.length) {
                throw new ModelFormatException(path, "offsets", offset + " after " + before);
            }
            before = offset;
        }
        for (int word : words) {
            if (word < 0 || word >= targetVocabulary) {
                throw new ModelFormatException(
                        path, "words", Integer.toUnsignedString(word) + " in a vocabulary of " + targetVocabulary);
            }
        }
    }
}
