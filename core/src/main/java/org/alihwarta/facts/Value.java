package org.alihwarta.facts;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** What a piece of text says, free of language and notation. Amounts carry no trailing zeros, so that equal values are equal. */
public sealed interface Value {
    /** A bare number. */
    record Count(BigDecimal amount) implements Value {
        public Count {
            amount = plain(amount);
        }
    }

    /** So many of a hundred. */
    record Percentage(BigDecimal amount) implements Value {
        public Percentage {
            amount = plain(amount);
        }
    }

    /** A sum; the currency by its ISO 4217 code. */
    record Money(BigDecimal amount, String currency) implements Value {
        public Money {
            amount = plain(amount);
        }
    }

    /** A measured amount. */
    record Quantity(BigDecimal amount, Unit unit) implements Value {
        public Quantity {
            amount = plain(amount);
        }
    }

    /** From one value to another of the same kind. */
    record Range(Value from, Value to) implements Value {}

    /** A place in an order ({@code ke-21}, {@code 21st}, {@code 第21}). */
    record Ordinal(int position) implements Value {}

    /** An age in brackets after a name ({@code (58)}). */
    record Age(int years) implements Value {}

    /** The result of a game. */
    record Score(int home, int away) implements Value {}

    /**
     * A date as far as it is told.
     *
     * @param month 1 to 12
     */
    record CalendarDate(
            @Nullable Integer year,
            @Nullable Integer month,
            @Nullable Integer day,
            @Nullable DayOfWeek weekday) implements Value {}

    /** A time of day, with its Indonesian zone where told. */
    record ClockTime(LocalTime time, @Nullable Zone zone) implements Value {}

    /** A web address, an e-mail address, a handle or a hashtag: the same in every language. */
    record Address(String text) implements Value {}

    private static BigDecimal plain(BigDecimal amount) {
        BigDecimal stripped = amount.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
