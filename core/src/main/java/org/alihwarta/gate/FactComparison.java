package org.alihwarta.gate;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alihwarta.facts.Fact;
import org.alihwarta.facts.FactReader;
import org.alihwarta.facts.Value;

/**
 * The numbers of a sentence and of its translation, compared as values.
 *
 * <p>What one side writes in digits must stand on the other in digits or words; what one side writes in words may be worded away on the other
 * ("dua" is "both" or a dual). One and two are never missed, since every language has ways to say them without a number.
 *
 * @param pair what was compared
 * @param inSource every fact of the source, {@code inTarget} of the target
 * @param missing facts of the source that the target lacks
 * @param extra facts of the target that the source lacks
 */
public record FactComparison(
        SentencePair pair, List<Fact> inSource, List<Fact> inTarget, List<Fact> missing, List<Fact> extra) {
    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    private static final Pattern DIGITS = Pattern.compile("(?<![\\d.,٫٬])\\d+(?![.,٫٬]?\\d)");
    /** Decades: {@code 1980-an} is 80年代, الثمانينيات or les années 80; the hundred is understood. */
    private static final Pattern ARABIC_DECADE =
            Pattern.compile("(عشرين|ثلاثين|أربعين|خمسين|ستين|سبعين|ثمانين|تسعين)(?:ي)?ات");

    private static final Pattern CONVERSION =
            Pattern.compile("\\d[\\s\u00A0\u202F]?[\\p{L}°][\\p{L}\\p{M}\\s²³/'’]{0,24}[(（][^)）]{0,8}$");

    private static final List<String> DECADES =
            List.of("عشرين", "ثلاثين", "أربعين", "خمسين", "ستين", "سبعين", "ثمانين", "تسعين");

    public FactComparison {
        inSource = List.copyOf(inSource);
        inTarget = List.copyOf(inTarget);
        missing = List.copyOf(missing);
        extra = List.copyOf(extra);
    }

    static FactComparison of(SentencePair pair, List<Fact> inSource) {
        Side source = Side.of(pair.source(), inSource);
        Side target = Side.of(pair.target(), FactReader.of(pair.language()).read(pair.target()));
        return new FactComparison(pair, inSource, target.facts(), source.without(target), target.without(source));
    }

    /** What is missing, as the source writes it. */
    String missingText() {
        return text(missing, pair.source());
    }

    /** What is extra, as the target writes it. */
    String extraText() {
        return text(extra, pair.target());
    }

    private static String text(List<Fact> facts, String whole) {
        return facts.stream().map(fact -> fact.text(whole).strip()).collect(Collectors.joining("; "));
    }

    /** Both sides differ: a number was changed rather than dropped or invented. */
    public boolean isChanged() {
        return !missing.isEmpty() && !extra.isEmpty();
    }

    private record Side(String text, List<Fact> facts, List<Claim> claims, Set<BigDecimal> bare) {
        static Side of(String text, List<Fact> facts) {
            List<Claim> claims =
                    facts.stream().flatMap(fact -> Claim.of(fact).stream()).toList();
            Set<BigDecimal> bare = Stream.concat(
                            DIGITS.matcher(text)
                                    .results()
                                    .map(MatchResult::group)
                                    .map(BigDecimal::new),
                            decades(text))
                    .collect(Collectors.toSet());
            return new Side(text, facts, claims, bare);
        }

        /** The facts in digits of this side of which something cannot be found on the other. */
        List<Fact> without(Side other) {
            return facts.stream()
                    .filter(fact -> !fact.spelled() && !isConversion(fact) && !other.states(fact))
                    .toList();
        }

        private boolean states(Fact fact) {
            return Claim.of(fact).stream().allMatch(this::has) && hasAddress(fact);
        }

        /** {@code 1.040 km (645 mil)}: the same amount in another measure, which a translation may leave out. */
        private boolean isConversion(Fact fact) {
            return !(fact.value() instanceof Value.CalendarDate)
                    && (text.indexOf(')', fact.end()) >= 0 || text.indexOf('）', fact.end()) >= 0)
                    && CONVERSION.matcher(text.substring(0, fact.start())).find();
        }

        private static boolean isOfDate(Claim claim) {
            return claim.fact().value() instanceof Value.CalendarDate;
        }

        private boolean hasDate() {
            return facts.stream()
                    .anyMatch(fact -> fact.value() instanceof Value.CalendarDate date && date.month() != null);
        }

        private boolean has(Claim claim) {
            boolean small = claim.kind() == Claim.Kind.PLAIN && claim.amount().compareTo(TWO) <= 0;
            return small
                    || claims.stream().anyMatch(claim::agrees)
                    || (claim.kind() != Claim.Kind.MONEY
                            && claim.kind() != Claim.Kind.PERCENT
                            && !(isOfDate(claim) && hasDate())
                            && hasBare(claim.amount()));
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

        private boolean hasAddress(Fact fact) {
            return !(fact.value() instanceof Value.Address address)
                    || text.toLowerCase(Locale.ROOT).contains(address.text().toLowerCase(Locale.ROOT));
        }

        private static Stream<BigDecimal> decades(String text) {
            return ARABIC_DECADE
                    .matcher(text)
                    .results()
                    .map(found -> BigDecimal.valueOf(20 + 10L * DECADES.indexOf(found.group(1))));
        }
    }
}
