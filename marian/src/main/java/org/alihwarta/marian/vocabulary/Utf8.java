package org.alihwarta.marian.vocabulary;

/** Characters in UTF-8 bytes. */
final class Utf8 {

    private Utf8() {}

    /** The length of the character at {@code position}, zero when no valid one is there (RFC 3629). */
    static int length(byte[] text, int position) {
        int first = text[position] & 0xff;
        int length = first < 0x80 ? 1 : first < 0xc2 ? 0 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : first < 0xf5 ? 4 : 0;
        if (length == 0 || position + length > text.length) {
            return 0;
        }
        for (int i = 1; i < length; i++) {
            if ((text[position + i] & 0xc0) != 0x80) {
                return 0;
            }
        }
        return isShortestForm(first, text, position, length) ? length : 0;
    }

    private static boolean isShortestForm(int first, byte[] text, int position, int length) {
        int second = length > 1 ? text[position + 1] & 0xff : 0;
        return switch (first) {
            case 0xe0 -> second >= 0xa0;
            case 0xed -> second < 0xa0;
            case 0xf0 -> second >= 0x90;
            case 0xf4 -> second < 0x90;
            default -> true;
        };
    }

    /** For each byte of {@code bytes}, and for its end, the index of its character in {@code text}. */
    static int[] charIndices(String text, byte[] bytes) {
        int[] indices = new int[bytes.length + 1];
        int position = 0;
        for (int i = 0; i < text.length(); ) {
            int codePoint = text.codePointAt(i);
            int length = codePoint < 0x80 || isLoneSurrogate(codePoint)
                    ? 1
                    : codePoint < 0x800 ? 2 : codePoint < 0x10000 ? 3 : 4;
            for (int j = 0; j < length; j++) {
                indices[position++] = i;
            }
            i += Character.charCount(codePoint);
        }
        indices[position] = text.length();
        return indices;
    }

    /** Java encodes a lone surrogate as a question mark. */
    private static boolean isLoneSurrogate(int codePoint) {
        return codePoint >= 0xd800 && codePoint < 0xe000;
    }
}
