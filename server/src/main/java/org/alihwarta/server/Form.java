package org.alihwarta.server;

import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.function.Predicate;

/** What kind of value a setting takes. */
public enum Form {
    TEXT("text", value -> true),
    SECRET("text, never shown", value -> true),
    FLAG("`true` or `false`", value -> value.equals("true") || value.equals("false")),
    PORT("a number from 0 to 65535", value -> isNumberWithin(value, 0, 65535)),
    COUNT("a number from 1 to 1000", value -> isNumberWithin(value, 1, 1000)),
    AMOUNT("an amount such as `12.50`", value -> value.matches("[0-9]{1,9}([.][0-9]{1,6})?")),
    FOLDER("a path", value -> value.indexOf('\0') < 0),
    URL("an absolute http or https address without a path", Form::isOrigin),
    ADDRESS("an absolute http or https address", Form::isAddress),
    JDBC_URL("a `jdbc:postgresql:` address", value -> value.startsWith("jdbc:postgresql:")),
    TIME_ZONE("a name of the IANA time zone database", Form::isZone),
    LOG_FORMAT("`text` or `json`", value -> value.equals("text") || value.equals("json")),
    DURATION("an ISO 8601 duration such as `PT8H`", Form::isDuration);

    private static final int LONGEST_NUMBER = 5;

    private final String description;

    @SuppressWarnings("ImmutableEnumChecker") // functions without state, which their type does not show
    private final Predicate<String> accepts;

    Form(String description, Predicate<String> accepts) {
        this.description = description;
        this.accepts = accepts;
    }

    /** What is accepted, in words that fit after "must be". */
    public String description() {
        return description;
    }

    boolean accepts(String value) {
        return accepts.test(value);
    }

    private static boolean isNumberWithin(String value, int least, int most) {
        return value.matches("[0-9]{1," + LONGEST_NUMBER + "}")
                && Integer.parseInt(value) >= least
                && Integer.parseInt(value) <= most;
    }

    private static boolean isOrigin(String value) {
        return value.matches("https?://[^/?#\\s]+/?") && isAddress(value);
    }

    private static boolean isAddress(String value) {
        try {
            URI address = URI.create(value);
            return address.getHost() != null && value.matches("https?://.*");
        } catch (IllegalArgumentException notAnAddress) {
            return false;
        }
    }

    private static boolean isZone(String value) {
        try {
            return ZoneId.of(value).getRules() != null;
        } catch (DateTimeException unknown) {
            return false;
        }
    }

    private static boolean isDuration(String value) {
        try {
            Duration duration = Duration.parse(value);
            return !duration.isZero() && !duration.isNegative();
        } catch (DateTimeException unreadable) {
            return false;
        }
    }
}
