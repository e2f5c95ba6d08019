package org.alihwarta.facts;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.alihwarta.language.Language;
import org.jspecify.annotations.Nullable;

/**
 * Units of Chinese and Japanese that embrace the number ({@code 时速60公里}, {@code 時速60キロ}, {@code 华氏90度}), as Xinhua and NHK write them.
 */
final class EmbracingUnits implements FactPattern {
    private static final Pattern SPEED = Pattern.compile("(?:[时時]速|每小时) ?");
    private static final Pattern FAHRENHEIT = Pattern.compile("[华華]氏 ?");
    private static final List<Form> FORMS = List.of(
            new Form(SPEED, Pattern.compile(" ?(?:公里|千米|キロメートル|キロ)"), Unit.KILOMETER_PER_HOUR),
            new Form(SPEED, Pattern.compile(" ?(?:英里|マイル)"), Unit.MILE_PER_HOUR),
            new Form(FAHRENHEIT, Pattern.compile(" ?度"), Unit.FAHRENHEIT));

    private final Numerals numerals;

    EmbracingUnits(Numerals numerals) {
        this.numerals = numerals;
    }

    static boolean prints(Unit unit, Language language) {
        return language.isWrittenWithoutSpaces() && FORMS.stream().anyMatch(form -> form.unit() == unit);
    }

    static String print(String amount, Unit unit, Language language) {
        boolean japanese = language == Language.JAPANESE;
        return switch (unit) {
            case KILOMETER_PER_HOUR -> japanese ? "時速" + amount + "キロ" : "时速" + amount + "公里";
            case MILE_PER_HOUR -> japanese ? "時速" + amount + "マイル" : "时速" + amount + "英里";
            case FAHRENHEIT -> (japanese ? "華氏" : "华氏") + amount + "度";
            default -> throw new IllegalArgumentException(unit + " follows its number");
        };
    }

    @Override
    public @Nullable Fact at(String text, int start) {
        for (Form form : FORMS) {
            Matcher before = form.before().matcher(text).region(start, text.length());
            Numeral number = before.lookingAt() ? numerals.at(text, before.end()) : null;
            Matcher behind = number == null ? null : form.behind().matcher(text).region(number.end(), text.length());
            if (number != null && behind != null && behind.lookingAt()) {
                Value value = new Value.Quantity(number.amount(), form.unit());
                return new Fact(value, start, behind.end(), number.spelled());
            }
        }
        return null;
    }

    @Override
    public Stream<String> openings() {
        return Stream.of("时速", "時速", "每小时", "华氏", "華氏");
    }

    private record Form(Pattern before, Pattern behind, Unit unit) {}
}
