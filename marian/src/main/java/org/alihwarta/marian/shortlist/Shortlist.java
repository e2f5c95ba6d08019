package org.alihwarta.marian.shortlist;

import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import java.nio.LongBuffer;
import java.nio.file.Path;
import java.util.BitSet;
import org.alihwarta.marian.format.ByteSource;
import org.alihwarta.marian.format.ModelFormatException;

/**
 * A binary lexical shortlist ({@code lex.50.50.*.bin}); immutable.
 *
 * <p>Layout: {@code BinaryShortlistGenerator} in {@code src/data/shortlist.cpp} of marian-dev. Magic number, checksum, the
 * number of frequent words that are always in, the most words a source piece may bring, the sizes of both tables; then
 * for each source piece where its words begin, then the words.
 */
public final class Shortlist {

    private static final long MAGIC = 0xF11A48D5013417F5L;

    /** Marian's int8 kernels want a number of words that eight divides; kept here so that both choose among the same. */
    private static final int GRANULE = 8;

    private final int frequent;
    private final long[] offsets;
    private final int[] words;

    private Shortlist(int frequent, long[] offsets, int[] words) {
        this.frequent = frequent;
        this.offsets = offsets;
        this.words = words;
    }

    /**
     * Reads a shortlist, gzipped or not.
     *
     * @param targetVocabulary the number of target words, which no entry may reach
     * @throws ModelFormatException when it is cut, corrupt or of another kind
     */
    public static Shortlist read(Path path, int targetVocabulary) {
        ByteSource source = ByteSource.read(path);
        if (source.takeLong("magic number") != MAGIC) {
            throw new ModelFormatException(path, "magic number", "is not that of a binary shortlist");
        }
        long checksum = source.takeLong("checksum");
        ByteBuffer rest = source.take(source.remaining(), "tables");
        requireChecksum(path, checksum, rest.duplicate().order(java.nio.ByteOrder.LITTLE_ENDIAN));
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

    /**
     * The target words to choose among for a batch, ascending.
     *
     * @param isShared true when source and target have one vocabulary: source pieces may then be copied
     * @param targetVocabulary the number of target words
     */
    public int[] words(int[][] sentences, boolean isShared, int targetVocabulary) {
        BitSet chosen = new BitSet(targetVocabulary);
        chosen.set(0, frequent);
        for (int[] sentence : sentences) {
            for (int piece : sentence) {
                if (isShared) {
                    chosen.set(piece);
                }
                if (piece + 1 < offsets.length) {
                    addWords(chosen, piece);
                }
            }
        }
        fillUp(chosen, targetVocabulary);
        return chosen.stream().toArray();
    }

    private void addWords(BitSet chosen, int piece) {
        for (long i = offsets[piece]; i < offsets[piece + 1]; i++) {
            chosen.set(words[(int) i]);
        }
    }

    private void fillUp(BitSet chosen, int targetVocabulary) {
        int missing = -chosen.cardinality() & GRANULE - 1;
        for (int word = chosen.nextClearBit(frequent); missing > 0 && word < targetVocabulary; missing--) {
            chosen.set(word);
            word = chosen.nextClearBit(word);
        }
    }
}
