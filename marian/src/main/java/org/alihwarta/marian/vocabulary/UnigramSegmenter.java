package org.alihwarta.marian.vocabulary;

import java.util.Arrays;
import java.util.List;

/**
 * Cuts a normalised text where the scores of its pieces add up to most.
 *
 * <p>Viterbi search as {@code EncodeOptimized} in {@code unigram_model.cc} of google/sentencepiece, with its penalty for
 * unknown characters and its bonus for pieces the user defined.
 */
final class UnigramSegmenter {

    private static final float UNKNOWN_PENALTY = 10;

    private final ByteTrie trie = new ByteTrie();
    private final float[] scores;
    private final boolean[] isUserDefined;
    private final float largest;
    private final float unknownScore;
    private final int unknown;

    UnigramSegmenter(List<SentencePieceModel.Entry> entries, int unknown) {
        this.unknown = unknown;
        this.scores = new float[entries.size()];
        this.isUserDefined = new boolean[entries.size()];
        float least = Float.MAX_VALUE;
        float most = -Float.MAX_VALUE;
        for (int id = 0; id < scores.length; id++) {
            SentencePieceModel.Entry entry = entries.get(id);
            scores[id] = entry.score();
            isUserDefined[id] = entry.kind() == SentencePieceModel.Kind.USER_DEFINED;
            boolean isNormal = entry.kind() == SentencePieceModel.Kind.NORMAL;
            if (isNormal) {
                least = Math.min(least, entry.score());
                most = Math.max(most, entry.score());
            }
            if (isNormal || isUserDefined[id]) {
                trie.put(entry.symbol(), id);
            }
        }
        this.largest = most;
        this.unknownScore = least - UNKNOWN_PENALTY;
    }

    /** The best way to each byte of a text. */
    private static final class Paths {
        private final int[] ids;
        private final int[] starts;
        private final float[] scores;

        Paths(int length) {
            ids = new int[length + 1];
            starts = new int[length + 1];
            scores = new float[length + 1];
            Arrays.fill(starts, -1);
        }

        void offer(int start, int end, int id, float score) {
            float total = score + scores[start];
            if (starts[end] < 0 || total > scores[end]) {
                ids[end] = id;
                starts[end] = start;
                scores[end] = total;
            }
        }
    }

    /** The pieces from the last to the first, each as its id and the byte where it starts: {@code [id, start, ...]}. */
    int[] segment(byte[] text, int length) {
        Paths paths = new Paths(length);
        for (int start = 0; start < length; ) {
            int next = start + characterLength(text, start, length);
            if (!offerPieces(paths, text, start, length, next)) {
                paths.offer(start, next, unknown, unknownScore);
            }
            start = next;
        }
        int[] backwards = new int[2 * length];
        int count = 0;
        for (int end = length; end > 0; end = paths.starts[end]) {
            backwards[count++] = paths.ids[end];
            backwards[count++] = paths.starts[end];
        }
        return Arrays.copyOf(backwards, count);
    }

    /** Offers every piece that starts here; true when one of them is just the next character. */
    private boolean offerPieces(Paths paths, byte[] text, int start, int length, int nextCharacter) {
        boolean hasSingle = false;
        int node = ByteTrie.ROOT;
        for (int i = start; i < length; i++) {
            node = trie.child(node, text[i]);
            if (node == ByteTrie.NONE) {
                break;
            }
            int id = trie.value(node);
            if (id != ByteTrie.NONE) {
                float score = isUserDefined[id] ? (float) ((i + 1 - start) * largest - 0.1) : scores[id];
                paths.offer(start, i + 1, id, score);
                hasSingle |= i + 1 == nextCharacter;
            }
        }
        return hasSingle;
    }

    private static int characterLength(byte[] text, int start, int length) {
        int first = text[start] & 0xff;
        int claimed = first < 0xc0 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
        return Math.min(claimed, length - start);
    }
}
