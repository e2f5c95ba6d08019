package org.alihwarta.gate.evaluation;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.alihwarta.facts.Fact;
import org.alihwarta.gate.FactComparison;
import org.alihwarta.gate.SentencePair;

/** Faults of numbers in digits. Numbers that a translation may word otherwise, such as one and two, are left alone. */
final class ValueFaults {
    private static final Pattern NUMBER = Pattern.compile("(?<![\\d.,])[3-9]\\d{1,3}(?![\\d.,]?\\d)");

    private ValueFaults() {}

    static Optional<SentencePair> numberChanged(SentencePair pair, SentencePair before, Random random) {
        return choose(pair, random).map(number -> {
            char changed = (char) ('1' + (pair.target().charAt(number.start()) - '0' + 2) % 9);
            return pair.withTarget(
                    replace(pair.target(), number, changed + number.group().substring(1)));
        });
    }

    static Optional<SentencePair> numberDropped(SentencePair pair, SentencePair before, Random random) {
        return choose(pair, random).map(number -> pair.withTarget(replace(pair.target(), number, "")));
    }

    static Optional<SentencePair> numberAdded(SentencePair pair, SentencePair before, Random random) {
        if (!pair.facts().extra().isEmpty() || !pair.facts().missing().isEmpty()) {
            return Optional.empty();
        }
        String added = Integer.toString(1100 + random.nextInt(700));
        int place = pair.target().indexOf(' ', pair.target().length() / 2);
        boolean unspaced = pair.language().isWrittenWithoutSpaces();
        int at = unspaced ? pair.target().length() / 2 : place;
        boolean inNumber = at < 0
                || pair.target()
                        .substring(Math.max(0, at - 3), Math.min(pair.target().length(), at + 3))
                        .matches("(?s).*[\\p{N}].*");
        return inNumber
                ? Optional.empty()
                : Optional.of(pair.withTarget(pair.target().substring(0, at) + " " + added
                        + pair.target().substring(at)));
    }

    static Optional<SentencePair> numbersSwapped(SentencePair pair, SentencePair before, Random random) {
        List<MatchResult> numbers = numbers(pair);
        if (numbers.size() < 2 || numbers.get(0).group().equals(numbers.get(1).group())) {
            return Optional.empty();
        }
        MatchResult first = numbers.get(0);
        MatchResult second = numbers.get(1);
        String later = replace(pair.target(), second, first.group());
        return Optional.of(pair.withTarget(replace(later, first, second.group())));
    }

    private static Optional<MatchResult> choose(SentencePair pair, Random random) {
        List<MatchResult> numbers = numbers(pair);
        return numbers.isEmpty() ? Optional.empty() : Optional.of(numbers.get(random.nextInt(numbers.size())));
    }

    /** Numbers in digits that are facts of both sides and that the gates agree on before they are touched. */
    private static List<MatchResult> numbers(SentencePair pair) {
        FactComparison facts = pair.facts();
        if (!facts.missing().isEmpty()
                || !facts.extra().isEmpty()
                || facts.inSource().isEmpty()) {
            return List.of();
        }
        return NUMBER.matcher(pair.target())
                .results()
                .filter(number -> facts.inTarget().stream().anyMatch(fact -> holds(fact, number)))
                .toList();
    }

    private static boolean holds(Fact fact, MatchResult number) {
        return fact.start() <= number.start() && number.end() <= fact.end();
    }

    private static String replace(String text, MatchResult place, String by) {
        return text.substring(0, place.start()) + by + text.substring(place.end());
    }
}
