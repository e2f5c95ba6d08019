package org.alihwarta.marian.vocabulary;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.function.IntFunction;
import org.alihwarta.marian.vocabulary.SentencePieceModel.Kind;

/** Puts pieces together to a text, once ({@code SentencePieceProcessor::Decode} of google/sentencepiece). */
final class PieceJoiner {

    private final SentencePieceModel model;
    private final StringBuilder text = new StringBuilder();
    private final List<Piece> pieces = new ArrayList<>();
    private final ByteArrayOutputStream pending = new ByteArrayOutputStream();
    private final List<Integer> pendingIds = new ArrayList<>();
    private final Deque<String> pendingSymbols = new ArrayDeque<>();
    private boolean isAtStart = true;

    PieceJoiner(SentencePieceModel model) {
        this.model = model;
    }

    PiecedText join(int[] ids, IntFunction<SentencePieceModel.Entry> entries) {
        for (int id : ids) {
            SentencePieceModel.Entry entry = entries.apply(id);
            if (entry.kind() == Kind.BYTE) {
                pending.write(Integer.parseInt(entry.symbol().substring(3, 5), 16));
                pendingIds.add(id);
                pendingSymbols.add(entry.symbol());
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

    /** Bytes that make no character become U+FFFD; all pieces of a run share its place. */
    private void flushBytes() {
        if (pendingIds.isEmpty()) {
            return;
        }
        int start = text.length();
        text.append(pending.toString(StandardCharsets.UTF_8));
        isAtStart = false;
        for (int id : pendingIds) {
            pieces.add(new Piece(id, Objects.requireNonNull(pendingSymbols.poll()), start, text.length()));
        }
        pending.reset();
        pendingIds.clear();
    }
}
