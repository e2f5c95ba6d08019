package org.alihwarta.gate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.alihwarta.facts.Fact;
import org.alihwarta.facts.Value;
import org.alihwarta.language.Language;

/**
 * Numbers that changed places.
 *
 * <p>In every language: a number counts what another number of the source counts ({@link CountedThings}).
 *
 * <p>English, French and Arabic besides name the things that are counted mostly in the order of the Indonesian sentence (all four put the
 * verb before its object and a name before what it does), so "403 goals in 468 matches" for 468 and 403 is most likely wrong. Chinese and
 * Japanese put the frame before what it holds ("of 30 countries 39 cities"), so their order says nothing. Years and dates move freely in
 * every language.
 */
final class NumberOrder {
    private static final Set<Language> KEEPS_ORDER = EnumSet.of(Language.ENGLISH, Language.FRENCH, Language.ARABIC);

    private static final Set<Claim.Kind> COUNTED =
            EnumSet.of(Claim.Kind.PLAIN, Claim.Kind.MONEY, Claim.Kind.PERCENT, Claim.Kind.QUANTITY);

    private NumberOrder() {}

    /** The first two numbers of the source that the target has the other way about. */
    static Optional<List<Fact>> findSwapped(FactComparison facts) {
        List<Stated> numbers = stated(facts);
        return findCountingOther(numbers)
                .or(() -> KEEPS_ORDER.contains(facts.pair().language()) ? findOtherOrder(numbers) : Optional.empty());
    }

    /** One that counts what the other counts in the source, while the other does not. */
    private static Optional<List<Fact>> findCountingOther(List<Stated> numbers) {
        for (Stated one : numbers) {
            for (Stated other : numbers) {
                boolean taken = !one.equals(other)
                        && !Collections.disjoint(one.countsInTarget(), other.counts())
                        && Collections.disjoint(one.countsInTarget(), one.counts())
                        && Collections.disjoint(other.countsInTarget(), other.counts());
                if (taken) {
                    return Optional.of(List.of(one.claim().fact(), other.claim().fact()));
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<List<Fact>> findOtherOrder(List<Stated> numbers) {
        for (int i = 1; i < numbers.size(); i++) {
            Stated before = numbers.get(i - 1);
            Stated number = numbers.get(i);
            boolean otherOrder = before.claim().kind() == number.claim().kind() && number.place() < before.place();
            if (otherOrder && !(before.countsTheSame() && number.countsTheSame())) {
                return Optional.of(List.of(before.claim().fact(), number.claim().fact()));
            }
        }
        return Optional.empty();
    }

    /** The numbers in digits that stand once on either side, in the order of the source. */
    private static List<Stated> stated(FactComparison facts) {
        List<Claim> source = once(facts.inSource());
        List<Claim> target = once(facts.inTarget());
        List<Stated> stated = new ArrayList<>();
        for (Claim claim : source) {
            int place = place(claim, target);
            if (place >= 0) {
                stated.add(new Stated(
                        claim,
                        place,
                        counts(claim, facts.pair().source(), Language.INDONESIAN),
                        counts(
                                target.get(place),
                                facts.pair().target(),
                                facts.pair().language())));
            }
        }
        return stated;
    }

    private static Set<Integer> counts(Claim claim, String text, Language language) {
        return claim.fact().value() instanceof Value.Count
                ? CountedThings.kinds(claim.fact(), text, language)
                : Set.of();
    }

    /** What counts something, in digits, and stands in the sentence once. */
    private static List<Claim> once(List<Fact> facts) {
        List<Claim> claims = new ArrayList<>();
        for (Fact fact : facts) {
            if (!fact.spelled()) {
                Claim.of(fact).stream()
                        .filter(claim -> COUNTED.contains(claim.kind()))
                        .forEach(claims::add);
            }
        }
        return claims.stream()
                .filter(claim ->
                        claims.stream().filter(other -> isSame(claim, other)).count() == 1)
                .toList();
    }

    private static int place(Claim claim, List<Claim> target) {
        for (int i = 0; i < target.size(); i++) {
            if (isSame(claim, target.get(i)) && claim.kind() == target.get(i).kind()) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isSame(Claim claim, Claim other) {
        return claim.amount().compareTo(other.amount()) == 0;
    }

    /**
     * A number that both sides state.
     *
     * @param place in the target, among its numbers
     * @param counts what it counts in the source; {@code countsInTarget} in the target
     */
    private record Stated(Claim claim, int place, Set<Integer> counts, Set<Integer> countsInTarget) {
        boolean countsTheSame() {
            return !Collections.disjoint(counts, countsInTarget);
        }
    }
}
