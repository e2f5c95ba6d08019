package org.alihwarta.gate;

import java.math.BigDecimal;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;
import org.alihwarta.facts.Fact;
import org.alihwarta.facts.Unit;
import org.alihwarta.facts.Value;
import org.jspecify.annotations.Nullable;

/**
 * One number that a text states, and as what.
 *
 * @param kind what it counts: two claims agree only when one of them may be the other
 * @param detail currency, unit or nothing
 */
record Claim(Fact fact, BigDecimal amount, Kind kind, String detail) {
    enum Kind {
        PLAIN,
        MONEY,
        PERCENT,
        QUANTITY,
        MOMENT,
        MONTH
    }

    /** What a fact states; a date states up to three numbers, a time two. */
    static List<Claim> of(Fact fact) {
        return of(fact, fact.value()).toList();
    }

    static Stream<Claim> of(Fact fact, Value value) {
        if (value instanceof Value.Count number) {
            return Stream.of(new Claim(fact, number.amount(), Kind.PLAIN, ""));
        }
        if (value instanceof Value.Money money) {
            return Stream.of(new Claim(fact, money.amount(), Kind.MONEY, money.currency()));
        }
        if (value instanceof Value.Percentage percentage) {
            return Stream.of(new Claim(fact, percentage.amount(), Kind.PERCENT, ""));
        }
        if (value instanceof Value.Quantity quantity) {
            return Stream.of(new Claim(
                    fact, quantity.amount(), Kind.QUANTITY, quantity.unit().name()));
        }
        if (value instanceof Value.Range range) {
            return Stream.concat(of(fact, range.from()), of(fact, range.to()));
        }
        return ofPlaces(fact, value);
    }

    private static Stream<Claim> ofPlaces(Fact fact, Value value) {
        if (value instanceof Value.CalendarDate date) {
            return Stream.of(
                            number(fact, date.day(), Kind.MOMENT),
                            number(fact, date.month(), Kind.MONTH),
                            number(fact, date.year(), Kind.MOMENT))
                    .flatMap(List::stream);
        }
        if (value instanceof Value.ClockTime time) {
            return ofTime(fact, time.time());
        }
        if (value instanceof Value.Ordinal ordinal) {
            return number(fact, ordinal.position(), Kind.PLAIN).stream();
        }
        if (value instanceof Value.Age age) {
            return number(fact, age.years(), Kind.PLAIN).stream();
        }
        if (value instanceof Value.Score score) {
            return Stream.concat(
                    number(fact, score.home(), Kind.PLAIN).stream(), number(fact, score.away(), Kind.PLAIN).stream());
        }
        return Stream.of();
    }

    private static Stream<Claim> ofTime(Fact fact, LocalTime time) {
        Stream<Claim> hour = number(fact, time.getHour(), Kind.MOMENT).stream();
        return time.getMinute() == 0 ? hour : Stream.concat(hour, number(fact, time.getMinute(), Kind.MOMENT).stream());
    }

    private static List<Claim> number(Fact fact, @Nullable Integer number, Kind kind) {
        return number == null ? List.of() : List.of(new Claim(fact, BigDecimal.valueOf(number), kind, ""));
    }

    /** Whether {@code other}, in another language, may say the same: equal amount, and no percentage for money. */
    boolean agrees(Claim other) {
        if (kind == Kind.MONTH || other.kind == Kind.MONTH) {
            boolean dates =
                    fact.value() instanceof Value.CalendarDate && other.fact.value() instanceof Value.CalendarDate;
            return amount.compareTo(other.amount) == 0 && (kind == other.kind || !dates);
        }
        boolean moments = kind == Kind.MOMENT || other.kind == Kind.MOMENT;
        if (moments) {
            return amount.compareTo(other.amount) == 0 || isSameHour(other);
        }
        if (kind == Kind.QUANTITY && other.kind == Kind.QUANTITY) {
            return isSameMeasure(other);
        }
        return (amount.compareTo(other.amount) == 0
                        && (kind == other.kind ? detail.equals(other.detail) : mayBe(other)))
                || isPounds(other)
                || other.isPounds(this);
    }

    /** Five kilometres are not five miles, but 160 kilometres may be told as 100 miles. */
    private boolean isSameMeasure(Claim other) {
        Unit mine = Unit.valueOf(detail);
        Unit others = Unit.valueOf(other.detail);
        boolean comparable = mine != others && mine.measuresAs(others);
        return comparable
                ? mine.isAbout(amount.doubleValue(), others, other.amount.doubleValue())
                : amount.compareTo(other.amount) == 0;
    }

    /** Pounds are money and a weight. */
    private boolean isPounds(Claim weight) {
        return kind == Kind.MONEY
                && detail.equals("GBP")
                && weight.kind == Kind.QUANTITY
                && Unit.POUND.isAbout(amount.doubleValue(), Unit.valueOf(weight.detail), weight.amount.doubleValue());
    }

    /** A unit or a currency that one of the readers does not know leaves a plain number; money and percent signs are always known. */
    private boolean mayBe(Claim other) {
        boolean onePlain = kind == Kind.PLAIN || other.kind == Kind.PLAIN;
        boolean onePercent = kind == Kind.PERCENT || other.kind == Kind.PERCENT;
        return onePlain && !onePercent;
    }

    /** Eight in the evening is 20 o'clock. */
    private boolean isSameHour(Claim other) {
        boolean times = fact.value() instanceof Value.ClockTime || other.fact.value() instanceof Value.ClockTime;
        return times
                && amount.scale() <= 0
                && other.amount.scale() <= 0
                && amount.intValue() < 24
                && other.amount.intValue() < 24
                && amount.intValue() % 12 == other.amount.intValue() % 12;
    }
}
