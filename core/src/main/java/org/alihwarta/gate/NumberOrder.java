package org.alihwarta.gate;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.alihwarta.facts.Fact;
import org.alihwarta.language.Language;

/**
 * The order in which a sentence states numbers of one kind.
 *
 * <p>English, French and Arabic name the things that are counted mostly in the order of the Indonesian sentence (all four put the verb
 * before its object and a name before what it does), so "403 goals in 468 matches" for 468 and 403 is most likely wrong. Chinese and Japanese
 * put the frame before what it holds ("of 30 countries 39 cities"), so their order says nothing. Years and dates move freely in every language.
 */
final class NumberOrder {
    private static final Set<Language> KEEPS_ORDER = EnumSet.of(Language.ENGLISH, Language.FRENCH, Language.ARABIC);

    private static final Set<Claim.Kind> COUNTED =
            EnumSet.of(Claim.Kind.PLAIN, Claim.Kind.MONEY, Claim.Kind.PERCENT, Claim.Kind.QUANTITY);

    private NumberOrder() {}

    /** The first two numbers of the source that the target has the other way about. */
    static Optional<List<Fact>> findSwapped(FactComparison facts) {
        if (!KEEPS_ORDER.contains(facts.pair().language())) {
            return Optional.empty();
        }
        List<Claim> source = once(facts.inSource());
        List<Claim> target = once(facts.inTarget());
        List<Claim> common =
                source.stream().filter(claim -> place(claim, target) >= 0).toList();
        for (int i = 1; i < common.size(); i++) {
            Claim before = common.get(i - 1);
            Claim claim = common.get(i);
            if (before.kind() == claim.kind() && place(claim, target) < place(before, target)) {
                return Optional.of(List.of(before.fact(), claim.fact()));
            }
        }
        return Optional.empty();
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
}
