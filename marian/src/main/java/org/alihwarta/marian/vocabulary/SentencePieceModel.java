package org.alihwarta.marian.vocabulary;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.alihwarta.marian.format.ByteSource;
import org.alihwarta.marian.format.ModelFormatException;

/** A SentencePiece model as its file states it (fields: {@code sentencepiece_model.proto} of google/sentencepiece). */
record SentencePieceModel(Path file, List<Entry> entries, Training training, Normalization normalization) {

    private static final int MOST_PIECES = 1 << 20;
    private static final int UNIGRAM = 1;

    SentencePieceModel {
        entries = List.copyOf(entries);
    }

    /** What a piece is for. */
    enum Kind {
        NORMAL,
        UNKNOWN,
        CONTROL,
        USER_DEFINED,
        UNUSED,
        BYTE
    }

    /** One piece and the logarithm of its frequency. */
    record Entry(String symbol, float score, Kind kind) {}

    /** What the model was trained with, as far as it matters later. */
    record Training(boolean isSuffixSpace, String unknownSurface) {}

    /** How texts are changed before they are cut. */
    record Normalization(
            ByteBuffer characterMap, boolean addsPrefix, boolean removesExtraSpaces, boolean escapesSpaces) {}

    static SentencePieceModel read(ByteSource source) {
        Path file = source.path();
        ProtoReader reader = new ProtoReader(file, source.take(source.remaining(), "file"));
        List<Entry> entries = new ArrayList<>();
        Training training = new Training(false, " \u2047 ");
        Normalization normalization = new Normalization(ByteBuffer.allocate(0), true, true, true);
        while (reader.next()) {
            switch (reader.field()) {
                case 1 -> entries.add(entry(file, reader.bytes()));
                case 2 -> training = training(file, reader.bytes());
                case 3 -> normalization = normalization(file, reader.bytes());
                default -> reader.skip();
            }
        }
        if (entries.isEmpty() || entries.size() > MOST_PIECES) {
            throw new ModelFormatException(file, "SentencePiece model", "has " + entries.size() + " pieces");
        }
        return new SentencePieceModel(file, entries, training, normalization);
    }

    private static Entry entry(Path file, ByteBuffer message) {
        ProtoReader reader = new ProtoReader(file, message);
        String symbol = "";
        float score = 0;
        long kind = 1;
        while (reader.next()) {
            switch (reader.field()) {
                case 1 -> symbol = reader.text();
                case 2 -> score = reader.real();
                case 3 -> kind = reader.integer();
                default -> reader.skip();
            }
        }
        if (kind < 1 || kind > Kind.values().length || symbol.isEmpty() || !Float.isFinite(score)) {
            throw new ModelFormatException(file, "piece \"" + symbol + "\"", "has kind " + kind + ", score " + score);
        }
        return new Entry(symbol, score, Kind.values()[(int) kind - 1]);
    }

    private static Training training(Path file, ByteBuffer message) {
        ProtoReader reader = new ProtoReader(file, message);
        boolean isSuffixSpace = false;
        String unknownSurface = " \u2047 ";
        while (reader.next()) {
            switch (reader.field()) {
                case 3 -> requireUnigram(file, reader.integer());
                case 24 -> isSuffixSpace = reader.integer() != 0;
                case 44 -> unknownSurface = reader.text();
                default -> reader.skip();
            }
        }
        return new Training(isSuffixSpace, unknownSurface);
    }

    private static void requireUnigram(Path file, long kind) {
        if (kind != UNIGRAM) {
            throw new ModelFormatException(
                    file, "SentencePiece model", "is of kind " + kind + "; expected " + UNIGRAM + " (unigram)");
        }
    }

    private static Normalization normalization(Path file, ByteBuffer message) {
        ProtoReader reader = new ProtoReader(file, message);
        ByteBuffer map = ByteBuffer.allocate(0);
        boolean addsPrefix = true;
        boolean removesExtra = true;
        boolean escapes = true;
        while (reader.next()) {
            switch (reader.field()) {
                case 2 -> map = reader.bytes();
                case 3 -> addsPrefix = reader.integer() != 0;
                case 4 -> removesExtra = reader.integer() != 0;
                case 5 -> escapes = reader.integer() != 0;
                default -> reader.skip();
            }
        }
        return new Normalization(map, addsPrefix, removesExtra, escapes);
    }
}
