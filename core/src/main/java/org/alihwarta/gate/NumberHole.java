package org.alihwarta.gate;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place where a number has fallen out of a text: a unit, a sign or an ending that stands nowhere without its number.
 *
 * <p>The units are CLDR's short and long names; only behind a bracket or a word of approximation does a long one need its number ("about  miles"),
 * for "several miles" is right. 年代 behind 世纪 and 第 before a counter take a numeral always (Xiandai Hanyu Cidian, Daijirin).
 */
final class NumberHole {
    private static final String LATIN_UNITS =
            "(?:km/h|km|kg|mm|cm|mph|kph|m/s|kilomet(?:er|re)s?|met(?:er|re)s|miles?|feet|pounds|mètres?|kilomètres?|kilos?|livres|pieds)(?:[²2]|\\b)";
    private static final String OTHER_UNITS =
            "(?:公里|千米|英里|公斤|英尺|磅|厘米|毫米|マイル|キロ|ポンド|フィート|メートル|كيلومتر|كيلو متر|ميل|قدم|رطل|كجم|كم)(?!\\p{L})";
    private static final Pattern HOLE = Pattern.compile("[(（]\\s*(?:" + LATIN_UNITS + "|" + OTHER_UNITS + ")"
            + "|\\b(?:about|approximately|environ|around|by|par)\\s+" + LATIN_UNITS
            + "|[x×]\\s*(?:mm|cm|km)\\b"
            + "|(?:约|約)\\s*(?:公里|英里|公斤|英尺|磅|マイル|キロ|ポンド|フィート|メートル|人|円|ドル|米ドル|美元)"
            + "|(?:世纪|世紀)\\s*年代"
            + "|第\\s*(?:回|位|期|届|条|号|章)(?![\\p{L}&&[^\\p{IsHan}]])"
            + "|(?<![\\p{L}\\p{N}'’.-])(?:th|nd|rd)(?![\\p{L}\\p{N}.'’-])"
            + "|\\b(?:le|la|du|au|son|sa) e\\b(?!['’])"
            + "|(?:US\\$|(?<![\\p{L}\\d] ?)[$€£]|\\bRp) ?(?:[mb]illions?|trillions?|milliards?)\\b"
            + "|(?<![\\p{N}\\p{L})）][\\s\u00A0\u202F]?)[%％٪](?![\\s\u00A0]?\\p{N})"
            + "|(?<![\\p{N}\\p{L})）][\\s\u00A0\u202F]?)°(?!\\p{N})");

    private static final int AROUND = 12;

    private NumberHole() {}

    /** The first such place with the words about it; a source that has one itself is none to compare with. */
    static Optional<String> find(SentencePair pair) {
        Matcher hole = HOLE.matcher(pair.target());
        if (!hole.find() || HOLE.matcher(pair.source()).find()) {
            return Optional.empty();
        }
        int from = Math.max(0, hole.start() - AROUND);
        int to = Math.min(pair.target().length(), hole.end() + AROUND);
        return Optional.of(pair.target().substring(from, to).strip());
    }
}
