package org.alihwarta.marian;

import java.util.List;
import org.alihwarta.marian.vocabulary.Piece;

/**
 * A translation of one sentence.
 *
 * @param source the sentence as it was given
 * @param score log probability divided by length, zero being certain; comparable between translations of one model
 * @param pieceScores the log probability of each of {@link #pieces}
 */
public record Translation(String source, String text, double score, List<Float> pieceScores, Alignment alignment) {

    public Translation {
        pieceScores = List.copyOf(pieceScores);
    }

    /** From the words of the translation to those of the source, with their places in both. */
    public List<WordLink> wordLinks() {
        return WordLinks.of(source, text, alignment);
    }

    /** The pieces of the text, the end of sentence included. */
    public List<Piece> pieces() {
        return alignment.target();
    }
}
