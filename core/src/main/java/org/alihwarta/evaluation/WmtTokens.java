package org.alihwarta.evaluation;

import java.util.List;
import java.util.regex.Pattern;

/** Splits text as NIST's {@code mteval-v13a} does, the tokenizer of the WMT evaluations, and Chinese as sacreBLEU's {@code zh} does. */
final class WmtTokens {
    /** ASCII punctuation and symbols except apostrophe, comma, hyphen and full stop. */
    private static final Pattern SYMBOL = Pattern.compile("([ !-&(-+/:-@\\[-`{-~])");

    private static final Pattern STOP_AFTER_NON_DIGIT = Pattern.compile("([^0-9])([.,])");
    private static final Pattern STOP_BEFORE_NON_DIGIT = Pattern.compile("([.,])([^0-9])");
    private static final Pattern DASH_AFTER_DIGIT = Pattern.compile("([0-9])(-)");

    private WmtTokens() {}

    static List<String> of(String line) {
        String plain = line.replace("<skipped>", "").replace("-\n", "").replace('\n', ' ');
        return separate(" " + unescape(plain) + " ");
    }

    static List<String> ofChinese(String line) {
        StringBuilder spaced = new StringBuilder();
        Whitespace.strip(line).codePoints().forEach(character -> {
            if (isChinese(character)) {
                spaced.append(' ').appendCodePoint(character).append(' ');
            } else {
                spaced.appendCodePoint(character);
            }
        });
        return separate(spaced.toString());
    }

    private static List<String> separate(String line) {
        String separated = SYMBOL.matcher(line).replaceAll(" $1 ");
        separated = STOP_AFTER_NON_DIGIT.matcher(separated).replaceAll("$1 $2 ");
        separated = STOP_BEFORE_NON_DIGIT.matcher(separated).replaceAll(" $1 $2");
        separated = DASH_AFTER_DIGIT.matcher(separated).replaceAll("$1 $2 ");
        return Whitespace.split(separated);
    }

    /** One pass per entity in this order, as in mteval: an ampersand that was escaped twice comes out bare. */
    private static String unescape(String line) {
        return line.replace("&quot;", "\"")
                .replace("&amp;", "&")
                .replace("&lt;", "<")
                .replace("&gt;", ">");
    }

    /**
     * Whether sacreBLEU splits this character off. Two of its ranges are meant for CJK Extension B and the compatibility supplement but name,
     * as Python reads {@code '\u20000'}, U+2001 to U+2A6D; dashes, curly quotes and arrows are split off therefore, and
     * characters beyond the basic plane are not. Scores are comparable only if this is kept.
     */
    private static boolean isChinese(int character) {
        return isIdeograph(character)
                || isBetween(character, 0x2001, 0x2a6d)
                || isBetween(character, 0x2e80, 0x2fdf)
                || isBetween(character, 0x2ff0, 0x303f)
                || isBetween(character, 0x3100, 0x312f)
                || isBetween(character, 0x31a0, 0x31bf)
                || isBetween(character, 0x31c0, 0x31ef)
                || isBetween(character, 0x3200, 0x33ff)
                || isBetween(character, 0xfe10, 0xfe1f)
                || isBetween(character, 0xfe30, 0xfe4f)
                || isBetween(character, 0xff00, 0xffef);
    }

    private static boolean isIdeograph(int character) {
        return isBetween(character, 0x3400, 0x4db5)
                || isBetween(character, 0x4e00, 0x9fbb)
                || isBetween(character, 0xf900, 0xfa2d)
                || isBetween(character, 0xfa30, 0xfa6a)
                || isBetween(character, 0xfa70, 0xfad9);
    }

    private static boolean isBetween(int character, int first, int last) {
        return first <= character && character <= last;
    }
}
