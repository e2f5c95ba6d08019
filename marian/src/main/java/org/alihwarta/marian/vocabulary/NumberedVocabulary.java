package org.alihwarta.marian.vocabulary;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alihwarta.marian.format.ModelFormatException;
import org.alihwarta.marian.vocabulary.SentencePieceModel.Entry;
import org.alihwarta.marian.vocabulary.SentencePieceModel.Kind;

/**
 * A SentencePiece model cuts, a {@code vocab.yml} numbers: the vocabularies of OPUS-MT.
 *
 * <p>Target languages such as {@code >>fra<<} have a number but are no pieces: one at the start of a text is left whole.
 */
final class NumberedVocabulary implements Vocabulary {

    private static final Pattern LANGUAGE = Pattern.compile("^\\s*(>>[^<>\\s]+<<)");

    private final SentencePieceVocabulary pieces;
    private final PieceNumbers numbers;
    private final int endOfSentence;
    private final int unknown;

    NumberedVocabulary(Path file, SentencePieceVocabulary pieces, PieceNumbers numbers) {
        this.pieces = pieces;
        this.numbers = numbers;
        this.endOfSentence = numbers.numbers().getOrDefault("</s>", -1);
        this.unknown = numbers.numbers().getOrDefault("<unk>", -1);
        if (endOfSentence < 0 || unknown < 0) {
            throw new ModelFormatException(file, "vocabulary", "lacks </s> or <unk>");
        }
    }

    @Override
    public int size() {
        return numbers.symbols().size();
    }

    @Override
    public int endOfSentence() {
        return endOfSentence;
    }

    @Override
    public int unknown() {
        return unknown;
    }

    @Override
    public int id(String symbol) {
        return numbers.numbers().getOrDefault(symbol, unknown);
    }

    @Override
    public String symbol(int id) {
        return id < size() ? numbers.symbols().get(id) : "<unk>";
    }

    @Override
    public PiecedText encode(String text) {
        List<Piece> result = new ArrayList<>();
        Matcher language = LANGUAGE.matcher(text);
        int start = 0;
        if (language.find() && numbers.numbers().containsKey(language.group(1))) {
            start = language.end();
            result.add(new Piece(id(language.group(1)), language.group(1), language.start(1), start));
        }
        for (Piece piece : pieces.encode(text.substring(start)).pieces()) {
            result.add(new Piece(id(piece.symbol()), piece.symbol(), start + piece.start(), start + piece.end()));
        }
        return new PiecedText(text, result);
    }

    @Override
    public PiecedText decode(int[] ids) {
        return pieces.joiner().join(ids, this::entry);
    }

    private Entry entry(int id) {
        String symbol = symbol(id);
        Entry known = pieces.find(symbol);
        if (known != null) {
            return known;
        }
        Kind kind = switch (symbol) {
            case "</s>", "<pad>", "<s>" -> Kind.CONTROL;
            case "<unk>" -> Kind.UNKNOWN;
            default -> Kind.NORMAL;
        };
        return new Entry(symbol, 0, kind);
    }
}
