package org.alihwarta.marian.shortlist;

import java.nio.file.Path;
import java.util.BitSet;
import org.alihwarta.marian.format.ByteSource;
import org.alihwarta.marian.format.ModelFormatException;
import org.alihwarta.marian.vocabulary.Vocabulary;

/** A lexical shortlist: for each source piece the target words that are likely for it; immutable. */
public final class Shortlist {

    /** Marian's int8 kernels want a number of words that eight divides; kept here so that both choose among the same. */
    private static final int GRANULE = 8;

    private final int frequent;
    private final long[] offsets;
    private final int[] words;

    /**
     * A shortlist of known words.
     *
     * @param frequent how many of the first words are always in
     * @param offsets where the words of each source piece begin, and where the last ones end
     */
    Shortlist(int frequent, long[] offsets, int[] words) {
        this.frequent = frequent;
        this.offsets = offsets;
        this.words = words;
    }

    /**
     * Reads a shortlist, binary or text, gzipped or not; the content decides which.
     *
     * @param limits how much of a text shortlist is used; a binary one has its limits in it
     * @param targetVocabulary the number of target words of the model, which no entry may reach
     * @throws ModelFormatException when it is cut, corrupt or of another kind
     */
    public static Shortlist read(
            Path path, ShortlistLimits limits, Vocabulary source, Vocabulary target, int targetVocabulary) {
        ByteSource bytes = ByteSource.read(path);
        if (bytes.remaining() >= Long.BYTES && bytes.peekLong() == BinaryShortlistReader.MAGIC) {
            bytes.takeLong("magic number");
            return BinaryShortlistReader.read(bytes, targetVocabulary);
        }
        return new TextShortlistReader(bytes, source, target).read(limits);
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
