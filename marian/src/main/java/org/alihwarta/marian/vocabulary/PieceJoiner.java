package org.alihwarta.marian.vocabulary;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.alihwarta.marian.vocabulary.SentencePieceModel.Kind;

/** Puts pieces together to a text, once ({@code SentencePieceProcessor::Decode} of google/sentencepiece). */
final class PieceJoiner {

    private final SentencePieceModel model;
    private final StringBuilder text = new StringBuilder();
    private final List<Piece> pieces = new ArrayList<>();
    private final ByteArrayOutputStream pending = new ByteArrayOutputStream();
    private final List<Piece> pendingPieces = new ArrayList<>();
    private boolean isAtStart = true;

    PieceJoiner(SentencePieceModel model) {
        this.model = model;
    }

    PiecedText join(int[] ids, IntFunction<SentencePieceModel.Entry> entries) {
        for (int id : ids) {
            SentencePieceModel.Entry entry = entries.apply(id);
            if (entry.kind() == Kind.BYTE) {
                pending.write(Integer.parseInt(entry.symbol().substring(3, 5), 16));
                pendingPieces.add(new Piece(id, entry.symbol(), 0, 0));
            } else {
                flushBytes();
                append(id, entry);
            }
        }
        flushBytes();
        return new PiecedText(text.toString(), pieces);
    }

    private void append(int id, SentencePieceModel.Entry entry) {
        int start = text.length();
        text.append(surface(entry));
        pieces.add(new Piece(id, entry.symbol(), start, text.length()));
    }

    private String surface(SentencePieceModel.Entry entry) {
        if (entry.kind() == Kind.CONTROL) {
            return "";
        }
        if (entry.kind() == Kind.UNKNOWN) {
            isAtStart = false;
            return model.training().unknownSurface();
        }
        String symbol = entry.symbol();
        boolean dropsSpace = isAtStart
                && symbol.startsWith(Vocabulary.SPACE)
                && (model.normalization().addsPrefix() || model.normalization().removesExtraSpaces());
        String kept = dropsSpace ? symbol.substring(Vocabulary.SPACE.length()) : symbol;
        boolean staysAtStart = dropsSpace && model.normalization().removesExtraSpaces() && kept.isEmpty();
        isAtStart = staysAtStart;
        return kept.replace(Vocabulary.SPACE, " ");
    }

    /** All bytes of a character share its place; one that belongs to none becomes U+FFFD. */
    private void flushBytes() {
        byte[] bytes = pending.toByteArray();
        for (int from = 0; from < bytes.length; ) {
            int length = Utf8.length(bytes, from);
            int start = text.length();
            text.append(length == 0 ? "\ufffd" : new String(bytes, from, length, StandardCharsets.UTF_8));
            for (int i = 0; i < Math.max(length, 1); i++) {
                Piece piece = pendingPieces.get(from + i);
                pieces.add(new Piece(piece.id(), piece.symbol(), start, text.length()));
            }
            from += Math.max(length, 1);
            isAtStart = false;
        }
        pending.reset();
        pendingPieces.clear();
    }
}
