package org.alihwarta.marian.vocabulary;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.alihwarta.marian.format.ModelFormatException;
import org.alihwarta.marian.vocabulary.SentencePieceModel.Entry;
import org.alihwarta.marian.vocabulary.SentencePieceModel.Kind;
import org.jspecify.annotations.Nullable;

/** A SentencePiece vocabulary of kind unigram, with byte fallback where the model has it. */
final class SentencePieceVocabulary implements Vocabulary {

    private final SentencePieceModel model;
    private final Map<String, Integer> ids = new HashMap<>();
    private final int[] byteIds = new int[256];
    private final boolean hasBytes;
    private final int endOfSentence;
    private final int unknown;
    private final Normalizer normalizer;
    private final UnigramSegmenter segmenter;

    SentencePieceVocabulary(SentencePieceModel model) {
        this.model = model;
        for (int id = 0; id < model.entries().size(); id++) {
            ids.putIfAbsent(model.entries().get(id).symbol(), id);
        }
        this.unknown = only(Kind.UNKNOWN);
        this.endOfSentence = ids.getOrDefault("</s>", unknown);
        this.hasBytes = findBytes();
        this.normalizer = new Normalizer(model, symbols(Kind.USER_DEFINED));
        this.segmenter = new UnigramSegmenter(model.entries(), unknown);
    }

    private int only(Kind kind) {
        List<String> symbols = symbols(kind);
        if (symbols.size() != 1) {
            throw new ModelFormatException(
                    model.file(), "SentencePiece model", "has " + symbols.size() + " unknown pieces; expected one");
        }
        return ids.getOrDefault(symbols.get(0), 0);
    }

    private List<String> symbols(Kind kind) {
        return model.entries().stream()
                .filter(entry -> entry.kind() == kind)
                .map(SentencePieceModel.Entry::symbol)
                .toList();
    }

    private boolean findBytes() {
        boolean hasAll = true;
        for (int value = 0; value < byteIds.length; value++) {
            int id = ids.getOrDefault(byteSymbol(value), -1);
            byteIds[value] = id;
            hasAll &= id >= 0 && model.entries().get(id).kind() == Kind.BYTE;
        }
        return hasAll;
    }

    private static String byteSymbol(int value) {
        return String.format(Locale.ROOT, "<0x%02X>", value);
    }

    @Override
    public int size() {
        return model.entries().size();
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
        return ids.getOrDefault(symbol, unknown);
    }

    @Override
    public String symbol(int id) {
        return model.entries().get(id).symbol();
    }

    @Override
    public PiecedText encode(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        int[] chars = Utf8.charIndices(text, bytes);
        NormalizedText normalized = normalizer.normalize(bytes);
        int[] backwards = segmenter.segment(normalized.bytes(), normalized.length());
        List<Piece> pieces = new ArrayList<>();
        for (int i = backwards.length - 2; i >= 0; i -= 2) {
            int from = backwards[i + 1];
            int to = i == 0 ? normalized.length() : backwards[i - 1];
            int start = chars[normalized.origin(from)];
            Piece piece = new Piece(backwards[i], symbol(backwards[i]), start, chars[normalized.origin(to)]);
            if (piece.id() != unknown) {
                pieces.add(piece);
            } else if (hasBytes) {
                addBytes(pieces, Arrays.copyOfRange(normalized.bytes(), from, to), piece);
            } else {
                addUnknown(pieces, piece);
            }
        }
        return new PiecedText(text, pieces);
    }

    /** The bytes of an unknown character; the last of them stands for the character, the others for nothing. */
    private void addBytes(List<Piece> pieces, byte[] bytes, Piece unknownPiece) {
        for (int i = 0; i < bytes.length; i++) {
            int value = bytes[i] & 0xff;
            int end = i == bytes.length - 1 ? unknownPiece.end() : unknownPiece.start();
            pieces.add(new Piece(byteIds[value], byteSymbol(value), unknownPiece.start(), end));
        }
    }

    /** Unknown characters side by side are one piece. */
    private void addUnknown(List<Piece> pieces, Piece piece) {
        Piece last = pieces.isEmpty() ? null : pieces.get(pieces.size() - 1);
        if (last != null && last.id() == unknown) {
            pieces.set(pieces.size() - 1, new Piece(unknown, last.symbol(), last.start(), piece.end()));
        } else {
            pieces.add(piece);
        }
    }

    @Nullable
    Entry find(String symbol) {
        Integer id = ids.get(symbol);
        return id == null ? null : entry(id);
    }

    /** A model may have room for more words than its vocabulary has. */
    private Entry entry(int id) {
        return model.entries().get(id < size() ? id : unknown);
    }

    PieceJoiner joiner() {
        return new PieceJoiner(model);
    }

    @Override
    public PiecedText decode(int[] pieceIds) {
        return joiner().join(pieceIds, this::entry);
    }
}
