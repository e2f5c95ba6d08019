package org.alihwarta.facts;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.alihwarta.language.Language;
import org.jspecify.annotations.Nullable;

/**
 * Reads numbers of one language: digits with its separators, number words, and digits with scale words ({@code 73,24 triliun}, {@code 1億2000万}).
 *
 * <p>Text must have been through {@link #flatten}. Separators follow CLDR; French takes the full stop as well, as agencies write it.
 */
final class Numerals {
    private static final String EASTERN = "٠١٢٣٤٥٦٧٨٩٬٫٪۰۱۲۳۴۵۶۷۸۹０１２３４５６７８９．％：－（）";
    private static final String WESTERN = "0123456789,.%01234567890123456789.%:-()";

    private final Language language;
    private final Pattern digits;
    private final NumberWords words;
    private final Pattern joiner;

    Numerals(Language language) {
        this.language = language;
        this.digits = digits(language);
        this.words = new NumberWords(language);
        this.joiner = joiner(language);
    }

    /** The same text with Arabic-Indic and full-width digits and separators made Western; every char keeps its index. */
    static String flatten(String text) {
        StringBuilder flat = new StringBuilder(text);
        for (int i = 0; i < flat.length(); i++) {
            int place = EASTERN.indexOf(flat.charAt(i));
            if (place >= 0) {
                flat.setCharAt(i, WESTERN.charAt(place));
            } else if (text.charAt(i) == '،' && isGroup(text, i)) {
                flat.setCharAt(i, ',');
            } else if (text.charAt(i) == '，' && isFullWidthDigit(text, i - 1) && isFullWidthDigit(text, i + 1)) {
                flat.setCharAt(i, ',');
            }
        }
        return flat.toString();
    }

    /** An Arabic comma between digits with three of them behind it separates thousands. */
    private static boolean isGroup(String text, int index) {
        return index > 0
                && Character.isDigit(text.charAt(index - 1))
                && text.substring(index + 1).matches("\\d{3}(?!\\d)(?s:.*)");
    }

    private static boolean isFullWidthDigit(String text, int index) {
        return index >= 0 && index < text.length() && text.charAt(index) >= '０' && text.charAt(index) <= '９';
    }

    Stream<String> openings() {
        return words.forms();
    }

    /** The longest numeral that begins exactly at {@code start}, or null. */
    @Nullable
    Numeral at(String text, int start) {
        Accumulator sum = new Accumulator(language);
        boolean spelled = true;
        int end = start;
        int next = start;
        @Nullable Numeral whole = null;
        while (next < text.length()) {
            Matcher matcher = digits.matcher(text).region(next, text.length()).useTransparentBounds(true);
            NumberWords.Found word = words.at(text, next);
            if (word != null && whole != null && sum.isOverrunBy(word.word())) {
                return whole;
            }
            if (matcher.lookingAt() && sum.addDigits(amount(matcher.group()))) {
                spelled = false;
                end = matcher.end();
            } else if (word != null && sum.add(word.word())) {
                end = word.end();
            } else {
                break;
            }
            boolean isWhole = word != null && end == word.end() && word.word().endsNumber();
            whole = isWhole ? new Numeral(sum.amount(), start, end, sum.scale(), spelled) : whole;
            next = afterJoiner(text, end);
        }
        return end == start ? null : new Numeral(sum.amount(), start, end, sum.scale(), spelled);
    }

    private int afterJoiner(String text, int end) {
        Matcher matcher = joiner.matcher(text).region(end, text.length());
        return matcher.lookingAt() ? matcher.end() : end;
    }

    private BigDecimal amount(String digits) {
        return switch (language) {
            case INDONESIAN ->
                new BigDecimal(
                        digits.matches("\\d+\\.\\d")
                                ? digits
                                : digits.replace(".", "").replace(',', '.'));
            case FRENCH -> new BigDecimal(french(digits));
            case ENGLISH, CHINESE, JAPANESE -> new BigDecimal(digits.replace(",", ""));
            case ARABIC ->
                new BigDecimal(digits.matches("\\d+,\\d{1,2}") ? digits.replace(',', '.') : digits.replace(",", ""));
        };
    }

    private static String french(String digits) {
        String joined = digits.replaceAll("[\u00A0\u202F\u2009 ]", "");
        return joined.matches("\\d{1,3}(\\.\\d{3})+(,\\d+)?")
                ? joined.replace(".", "").replace(',', '.')
                : joined.replace(',', '.');
    }

    private static Pattern digits(Language language) {
        return Pattern.compile(
                switch (language) {
                    // 2.4 GHz: as English writes it, often met in technology; no time and no thousands have one digit
                    // there.
                    case INDONESIAN ->
                        "\\d{1,3}(?:\\.\\d{3})+(?!\\d)(?:,\\d+)?|\\d+\\.\\d(?![\\d.,]*\\d)|\\d+(?:,\\d+)?";
                    case FRENCH -> "\\d{1,3}(?:[\u00A0\u202F\u2009 .]\\d{3})+(?!\\d)(?:,\\d+)?|\\d+(?:[,.]\\d+)?";
                    case ARABIC -> "\\d{1,3}(?:,\\d{3})+(?!\\d)(?:\\.\\d+)?|\\d+\\.\\d+|\\d+,\\d{1,2}(?!\\d)|\\d+";
                    case ENGLISH, CHINESE, JAPANESE -> "\\d{1,3}(?:,\\d{3})+(?!\\d)(?:\\.\\d+)?|\\d+(?:\\.\\d+)?";
                });
    }

    private static Pattern joiner(Language language) {
        return Pattern.compile(
                switch (language) {
                    case ENGLISH -> "[ \u00A0-](?:and )?";
                    case FRENCH -> "[ \u00A0\u202F-](?:et[ -])?";
                    case INDONESIAN -> "[ \u00A0]";
                    case ARABIC -> "[ \u00A0](?:و )?";
                    // 20多万: more than 200,000 (Xiandai Hanyu Cidian, 多 and 余 behind a number)
                    case CHINESE -> "[ \u00A0]?(?:[多余餘](?=[百千万亿]))?";
                    case JAPANESE -> "[ \u00A0]?";
                });
    }
}
