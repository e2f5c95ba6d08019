package org.alihwarta.facts;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.alihwarta.language.Language;
import org.jspecify.annotations.Nullable;

/** Ordinals in digits, and ages in brackets behind a name. */
final class Positions implements FactPattern {
    private static final Pattern AGE = Pattern.compile("\\((\\d{1,3})(?: tahun| th)?\\)");

    private static final int HIGHEST_ROMAN = 39;

    private final Pattern ordinal;

    Positions(Language language) {
        ordinal = Pattern.compile(
                switch (language) {
                    case INDONESIAN -> "ke-(\\d{1,4})(?![\\d.,]\\d)";
                    case ENGLISH -> "(\\d{1,4})(?:st|nd|rd|th)(?!\\p{L})";
                    case FRENCH ->
                        "(?:(\\d{1,4})(?:ers?|res?|èmes?|es?|nde?)|((?-i:[IVX]{1,6}))(?:èmes?|es?)|((?-i:I))(?:ers?|res?))(?!\\p{L})";
                    case CHINESE, JAPANESE -> "第 ?(\\d{1,4})(?![\\d.,]\\d)";
                    case ARABIC -> "ال(\\d{1,4})(?![\\d.,]\\d)";
                },
                Pattern.CASE_INSENSITIVE);
    }

    @Override
    public Stream<String> openings() {
        Stream<String> roman = IntStream.rangeClosed(1, HIGHEST_ROMAN)
                .mapToObj(Positions::roman)
                .flatMap(numeral -> Stream.of("e", "es", "ème", "èmes", "er", "ers", "re", "res")
                        .map(numeral::concat));
        return Stream.concat(Stream.of("ke", "第", "ال"), roman);
    }

    private static String roman(int number) {
        List<String> ones = List.of("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX");
        return "X".repeat(number / 10) + ones.get(number % 10);
    }

    /** French counts centuries and rulers in Roman numerals (XVIIIe siècle). */
    private static int position(String numeral) {
        if (Character.isDigit(numeral.charAt(0))) {
            return Integer.parseInt(numeral);
        }
        int sum = 0;
        int before = 0;
        for (int i = numeral.length() - 1; i >= 0; i--) {
            int value = "IVX".indexOf(Character.toUpperCase(numeral.charAt(i)));
            int worth = value == 0 ? 1 : value == 1 ? 5 : 10;
            sum += worth < before ? -worth : worth;
            before = worth;
        }
        return sum;
    }

    @Override
    public @Nullable Fact at(String text, int start) {
        Matcher age = AGE.matcher(text).region(start, text.length());
        if (age.lookingAt() && Integer.parseInt(age.group(1)) < 120) {
            return new Fact(new Value.Age(Integer.parseInt(age.group(1))), start, age.end(), false);
        }
        Matcher matcher = ordinal.matcher(text).region(start, text.length()).useTransparentBounds(true);
        return matcher.lookingAt()
                ? new Fact(new Value.Ordinal(position(numeral(matcher))), start, matcher.end(), false)
                : null;
    }

    private static String numeral(Matcher matcher) {
        int group = 1;
        while (matcher.group(group) == null) {
            group++;
        }
        return matcher.group(group);
    }
}
