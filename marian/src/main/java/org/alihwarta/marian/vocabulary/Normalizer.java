package org.alihwarta.marian.vocabulary;

import java.util.List;

/** Changes a text by a SentencePiece model's rules ({@code Normalizer::Normalize} in {@code normalizer.cc}). */
final class Normalizer {

    private static final byte[] REPLACEMENT_CHARACTER = {(byte) 0xef, (byte) 0xbf, (byte) 0xbd};

    private final SentencePieceModel.Normalization rules;
    private final CharacterMap map;
    private final ByteTrie kept = new ByteTrie();
    private final boolean isSuffixSpace;
    private final byte[] space;

    Normalizer(SentencePieceModel model, List<String> keptSymbols) {
        this.rules = model.normalization();
        this.map = new CharacterMap(model.file(), rules.characterMap());
        this.isSuffixSpace = model.training().isSuffixSpace();
        this.space = rules.escapesSpaces() ? NormalizedText.SPACE : new byte[] {' '};
        keptSymbols.forEach(symbol -> kept.put(symbol, 1));
    }

    /** The next stretch of the original and the bytes it turns into. Reused from stretch to stretch. */
    private static final class Stretch {
        private byte[] source = {};
        private int from;
        private int to;
        private int consumed;

        void set(byte[] newSource, int newFrom, int newTo, int newConsumed) {
            source = newSource;
            from = newFrom;
            to = newTo;
            consumed = newConsumed;
        }

        void dropLeadingSpaces() {
            while (from < to && source[from] == ' ') {
                from++;
            }
        }
    }

    NormalizedText normalize(byte[] text) {
        NormalizedText result = new NormalizedText(text.length + text.length / 2);
        Stretch stretch = new Stretch();
        int position = rules.removesExtraSpaces() ? leadingSpaces(text, stretch) : 0;
        if (position == text.length) {
            result.finish(position);
            return result;
        }
        if (rules.addsPrefix() && !isSuffixSpace) {
            result.appendAll(space, position);
        }
        boolean isAfterSpace = rules.removesExtraSpaces();
        while (position < text.length) {
            read(text, position, stretch);
            if (isAfterSpace) {
                stretch.dropLeadingSpaces();
            }
            if (stretch.from < stretch.to) {
                append(result, stretch, position);
                isAfterSpace = rules.removesExtraSpaces() && stretch.source[stretch.to - 1] == ' ';
            }
            position += stretch.consumed;
        }
        int end = rules.removesExtraSpaces() ? result.dropTrailing(space, position) : position;
        if (rules.addsPrefix() && isSuffixSpace) {
            result.appendAll(space, end);
        }
        result.finish(end);
        return result;
    }

    private int leadingSpaces(byte[] text, Stretch stretch) {
        int position = 0;
        while (position < text.length) {
            read(text, position, stretch);
            if (stretch.to - stretch.from != 1 || stretch.source[stretch.from] != ' ') {
                break;
            }
            position += stretch.consumed;
        }
        return position;
    }

    private void append(NormalizedText result, Stretch stretch, int origin) {
        for (int i = stretch.from; i < stretch.to; i++) {
            if (stretch.source[i] == ' ') {
                result.appendAll(space, origin);
            } else {
                result.append(stretch.source[i], origin);
            }
        }
    }

    private void read(byte[] text, int position, Stretch stretch) {
        int keptLength = keptLength(text, position);
        if (keptLength > 0) {
            stretch.set(text, position, position + keptLength, keptLength);
            return;
        }
        long match = map.longestMatch(text, position);
        if (match >= 0) {
            int offset = (int) match;
            int end = map.replacementEnd(offset);
            stretch.set(map.replacements(), Math.min(offset, end), end, (int) (match >>> 32));
            return;
        }
        int length = Utf8.length(text, position);
        if (length > 0) {
            stretch.set(text, position, position + length, length);
        } else {
            stretch.set(REPLACEMENT_CHARACTER, 0, REPLACEMENT_CHARACTER.length, 1);
        }
    }

    /** The length of the longest symbol here that the user defined and that therefore stays as it is. */
    private int keptLength(byte[] text, int position) {
        int node = ByteTrie.ROOT;
        int longest = 0;
        for (int i = position; i < text.length; i++) {
            node = kept.child(node, text[i]);
            if (node == ByteTrie.NONE) {
                break;
            }
            longest = kept.value(node) == ByteTrie.NONE ? longest : i + 1 - position;
        }
        return longest;
    }
}
