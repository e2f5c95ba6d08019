package org.alihwarta.gate;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alihwarta.facts.Fact;
import org.alihwarta.facts.Unit;
import org.alihwarta.facts.Value;
import org.alihwarta.language.Language;

/**
 * The numbers that one text states.
 *
 * @param claims every number of its facts
 * @param bare whole numbers in digits, whatever they count, and in words
 */
record StatedNumbers(String text, Language language, List<Fact> facts, List<Claim> claims, Set<BigDecimal> bare) {
    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    private static final BigDecimal FIRST_YEAR = BigDecimal.valueOf(1900);
    private static final BigDecimal LAST_YEAR = BigDecimal.valueOf(2100);
    private static final Pattern DIGITS = Pattern.compile("(?<![\\d.,٫٬])\\d+(?![.,٫٬]?\\d)");
    /** Decades: {@code 1980-an} is 80年代, الثمانينيات or les années 80; the hundred is understood. */
    private static final Pattern ARABIC_DECADE =
            Pattern.compile("(عشرين|ثلاثين|أربعين|خمسين|ستين|سبعين|ثمانين|تسعين)(?:ي)?ات");

    private static final List<String> DECADES =
            List.of("عشرين", "ثلاثين", "أربعين", "خمسين", "ستين", "سبعين", "ثمانين", "تسعين");

    private static final Pattern CONVERSION =
            Pattern.compile("\\d[\\s\u00A0\u202F]?[\\p{L}°][\\p{L}\\p{M}\\s²³/'’]{0,24}[(（][^)）]{0,8}$");
    /** What a number may be followed by for it to be a measure. */
    private static final Pattern MEASURED = Pattern.compile("^[\\s\u00A0\u202F-]?[\\p{L}°]");

    static StatedNumbers of(String text, List<Fact> facts, Language language) {
        List<Claim> claims =
                facts.stream().flatMap(fact -> Claim.of(fact).stream()).toList();
        Stream<BigDecimal> digits =
                DIGITS.matcher(text).results().map(MatchResult::group).map(BigDecimal::new);
        Stream<BigDecimal> words = claims.stream()
                .filter(claim -> claim.fact().spelled() && claim.kind() == Claim.Kind.PLAIN)
                .map(Claim::amount);
        Set<BigDecimal> bare = Stream.of(digits, words, decades(text))
                .flatMap(numbers -> numbers)
                .collect(Collectors.toSet());
        return new StatedNumbers(text, language, facts, claims, bare);
    }

    /** The facts in digits of this source of which something cannot be found in its translation. A conversion may be left out. */
    List<Fact> missingFrom(StatedNumbers target) {
        return digitsNotIn(target).filter(fact -> !isConversion(fact)).toList();
    }

    /** The facts in digits of this translation of which something cannot be found in its source. A conversion may be added, if it is right. */
    List<Fact> inventedBeside(StatedNumbers source) {
        return digitsNotIn(source)
                .filter(fact -> !isConversion(fact) || isWronglyConverted(fact, source))
                .toList();
    }

    private Stream<Fact> digitsNotIn(StatedNumbers other) {
        return facts.stream().filter(fact -> !fact.spelled() && !other.states(fact));
    }

    private boolean states(Fact fact) {
        if (fact.value() instanceof Value.Range range) {
            // "50 and 60 %": the sign may stand behind the second alone.
            return Claim.of(fact, range.to()).allMatch(this::has)
                    && Claim.of(fact, range.from()).allMatch(claim -> has(claim) || hasAmount(claim.amount()));
        }
        return Claim.of(fact).stream().allMatch(this::has) && hasAddress(fact);
    }

    private boolean has(Claim claim) {
        boolean small = claim.kind() == Claim.Kind.PLAIN && claim.amount().compareTo(TWO) <= 0;
        return small
                || claims.stream().anyMatch(claim::agrees)
                || (claim.kind() != Claim.Kind.MONEY
                        && claim.kind() != Claim.Kind.PERCENT
                        && !(isOfDate(claim) && hasDate())
                        && !isInOtherUnits(claim)
                        && hasBare(claim.amount()))
                || (isYear(claim) && RelativeYear.isIn(text, language));
    }

    /** Whether the number stands here, but wherever it stands it measures something else: 480 km/h are not 480 mph. */
    private boolean isInOtherUnits(Claim claim) {
        List<Claim> same = claims.stream()
                .filter(other -> other.amount().compareTo(claim.amount()) == 0)
                .toList();
        return claim.kind() == Claim.Kind.QUANTITY
                && !same.isEmpty()
                && same.stream().allMatch(other -> other.kind() == Claim.Kind.QUANTITY && !other.agrees(claim));
    }

    private static boolean isOfDate(Claim claim) {
        return claim.fact().value() instanceof Value.CalendarDate;
    }

    private boolean hasDate() {
        return facts.stream().anyMatch(fact -> fact.value() instanceof Value.CalendarDate date && date.month() != null);
    }

    private static boolean isYear(Claim claim) {
        return (claim.kind() == Claim.Kind.MOMENT || claim.kind() == Claim.Kind.PLAIN)
                && claim.amount().scale() <= 0
                && claim.amount().compareTo(FIRST_YEAR) >= 0
                && claim.amount().compareTo(LAST_YEAR) < 0;
    }

    private boolean hasAmount(BigDecimal amount) {
        return hasBare(amount)
                || claims.stream()
                        .anyMatch(claim -> claim.kind() == Claim.Kind.PLAIN
                                && claim.amount().compareTo(amount) == 0);
    }

    private boolean hasBare(BigDecimal amount) {
        return amount.scale() <= 0
                && bare.stream()
                        .anyMatch(number -> number.compareTo(amount) == 0
                                || isDecade(number.intValue(), amount.intValue())
                                || isDecade(amount.intValue(), number.intValue()));
    }

    /** {@code 1970-an} is 20世纪70年代: the decade without its century, and the century. */
    private static boolean isDecade(int year, int part) {
        return year % 10 == 0
                && year > 1000
                && year < 2100
                && part > 0
                && (part == year % 100 || part == year / 100 + 1);
    }

    /** A hashtag keeps its word wherever a right-to-left text puts its sign. */
    private boolean hasAddress(Fact fact) {
        return !(fact.value() instanceof Value.Address address)
                || text.toLowerCase(Locale.ROOT)
                        .contains(address.text().toLowerCase(Locale.ROOT).replaceFirst("^[#@]", ""));
    }

    private static Stream<BigDecimal> decades(String text) {
        return ARABIC_DECADE
                .matcher(text)
                .results()
                .map(found -> BigDecimal.valueOf(20 + 10L * DECADES.indexOf(found.group(1))));
    }

    /** {@code 1.040 km (645 mil)}: the same amount in another measure. */
    private boolean isConversion(Fact fact) {
        boolean measure = !(fact.value() instanceof Value.Count)
                || MEASURED.matcher(text.substring(fact.end())).find();
        return measure
                && !(fact.value() instanceof Value.CalendarDate)
                && (text.indexOf(')', fact.end()) >= 0 || text.indexOf('）', fact.end()) >= 0)
                && CONVERSION.matcher(text.substring(0, fact.start())).find();
    }

    /** It differs from the measure before it; or that cannot be told, but the source converts too and says another amount. */
    private boolean isWronglyConverted(Fact fact, StatedNumbers source) {
        Optional<Value.Quantity> converted = findQuantity(fact);
        Optional<Value.Quantity> before = facts.stream()
                .filter(other -> other.end() <= fact.start())
                .reduce((first, later) -> later)
                .flatMap(StatedNumbers::findQuantity);
        if (converted.isPresent()
                && before.isPresent()
                && isSameMeasure(converted.get().unit(), before.get().unit())) {
            return !isAbout(converted.get(), before.get());
        }
        return source.facts().stream().anyMatch(source::isConversion);
    }

    /** Speeds are read as lengths where "per hour" is worded in a way not known, but not each the same way. */
    private static boolean isSameMeasure(Unit one, Unit other) {
        return one != other && one.measuresAs(other);
    }

    private static boolean isAbout(Value.Quantity one, Value.Quantity other) {
        return one.unit()
                .isAbout(
                        one.amount().doubleValue(), other.unit(), other.amount().doubleValue());
    }

    private static Optional<Value.Quantity> findQuantity(Fact fact) {
        return fact.value() instanceof Value.Quantity quantity ? Optional.of(quantity) : Optional.empty();
    }
}
