package org.alihwarta.marian.vocabulary;

import java.nio.file.Path;
import org.alihwarta.marian.format.ByteSource;

/** The pieces of one side of a model. Implementations are immutable. */
public interface Vocabulary {

    /** U+2581, which stands for a space in the symbols of pieces. */
    String SPACE = "\u2581";

    /**
     * Reads a SentencePiece vocabulary, gzipped or not.
     *
     * @throws org.alihwarta.marian.format.ModelFormatException when it is cut, corrupt or of another kind
     */
    static Vocabulary read(Path path) {
        return new SentencePieceVocabulary(SentencePieceModel.read(ByteSource.read(path)));
    }

    /**
     * Reads a SentencePiece model whose pieces another file numbers ({@code vocab.yml}), as in OPUS-MT.
     *
     * @throws org.alihwarta.marian.format.ModelFormatException when either is cut, corrupt or of another kind
     */
    static Vocabulary read(Path path, Path numbers) {
        SentencePieceModel model = SentencePieceModel.read(ByteSource.read(path));
        return new NumberedVocabulary(
                numbers, new SentencePieceVocabulary(model), PieceNumbers.read(ByteSource.read(numbers)));
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
