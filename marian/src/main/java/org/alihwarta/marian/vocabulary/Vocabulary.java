package org.alihwarta.marian.vocabulary;

import java.nio.file.Path;
import org.alihwarta.marian.format.ByteSource;

/** The pieces of one side of a model. Implementations are immutable. */
public interface Vocabulary {

    /**
     * Reads a SentencePiece vocabulary, gzipped or not.
     *
     * @throws org.alihwarta.marian.format.ModelFormatException when it is cut, corrupt or of another kind
     */
    static Vocabulary read(Path path) {
        return new SentencePieceVocabulary(SentencePieceModel.read(ByteSource.read(path)));
    }

    int size();

    int endOfSentence();

    int unknown();

    /** The number of a piece as the vocabulary writes it; that of the unknown piece when there is none. */
    int id(String symbol);

    String symbol(int id);

    /** Cuts a text into pieces, without the end of sentence. */
    PiecedText encode(String text);

    /** Puts pieces together to a text; the end of sentence stands for nothing. */
    PiecedText decode(int[] ids);
}
