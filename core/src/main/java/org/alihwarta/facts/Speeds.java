package org.alihwarta.facts;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alihwarta.language.Language;
import org.jspecify.annotations.Nullable;

/** Speeds of Chinese and Japanese, whose unit embraces the number ({@code 时速60公里}, {@code 時速60キロ}), as Xinhua and NHK write them. */
final class Speeds implements FactPattern {
    private static final Pattern BEFORE = Pattern.compile("(?:[时時]速|每小时) ?");
    private static final Pattern BEHIND = Pattern.compile(" ?(?:公里|千米|キロメートル|キロ)");

    private final Numerals numerals;

    Speeds(Numerals numerals) {
        this.numerals = numerals;
    }

    static String print(String amount, Language language) {
        return language == Language.JAPANESE ? "時速" + amount + "キロ" : "时速" + amount + "公里";
    }

    @Override
    public @Nullable Fact at(String text, int start) {
        Matcher before = BEFORE.matcher(text).region(start, text.length());
        Numeral number = before.lookingAt() ? numerals.at(text, before.end()) : null;
        if (number == null) {
            return null;
        }
        Matcher behind = BEHIND.matcher(text).region(number.end(), text.length());
        return behind.lookingAt()
                ? new Fact(
                        new Value.Quantity(number.amount(), Unit.KILOMETER_PER_HOUR),
                        start,
                        behind.end(),
                        number.spelled())
                : null;
    }
}
