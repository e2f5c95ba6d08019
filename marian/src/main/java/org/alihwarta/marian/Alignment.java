package org.alihwarta.marian;

import java.util.List;
import org.alihwarta.marian.vocabulary.Piece;

/**
 * For every target piece, how much of the attention lay on each source piece.
 *
 * <p>The last piece on either side is the end of sentence, which stands for nothing in its text; on the target side it is
 * missing when the translation was cut at its greatest length.
 */
public final class Alignment {

    private final List<Piece> source;
    private final List<Piece> target;
    private final List<float[]> weights;

    /**
     * An alignment of known weights.
     *
     * @param weights for each target piece a weight for each source piece
     */
    public Alignment(List<Piece> source, List<Piece> target, List<float[]> weights) {
        this.source = List.copyOf(source);
        this.target = List.copyOf(target);
        this.weights = weights;
    }

    public List<Piece> source() {
        return source;
    }

    public List<Piece> target() {
        return target;
    }

    /** The weight of a source piece for a target piece, in [0, 1]; the weights of a target piece add up to one. */
    public float weight(int targetPiece, int sourcePiece) {
        return weights.get(targetPiece)[sourcePiece];
    }

    /** The source piece that a target piece came from most likely, the end of sentence excepted. */
    public int likeliestSource(int targetPiece) {
        float[] row = weights.get(targetPiece);
        int best = 0;
        for (int i = 1; i < source.size() - 1; i++) {
            best = row[i] > row[best] ? i : best;
        }
        return best;
    }
}
