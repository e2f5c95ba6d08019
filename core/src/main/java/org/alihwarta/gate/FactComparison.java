package org.alihwarta.gate;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.alihwarta.facts.Fact;
import org.alihwarta.facts.FactReader;
import org.alihwarta.language.Language;

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
    public FactComparison {
        inSource = List.copyOf(inSource);
        inTarget = List.copyOf(inTarget);
        missing = List.copyOf(missing);
        extra = List.copyOf(extra);
    }

    static FactComparison of(SentencePair pair, List<Fact> inSource) {
        StatedNumbers source = StatedNumbers.of(pair.source(), inSource, Language.INDONESIAN);
        StatedNumbers target =
                StatedNumbers.of(pair.target(), FactReader.of(pair.language()).read(pair.target()), pair.language());
        return new FactComparison(
                pair, inSource, target.facts(), source.missingFrom(target), target.inventedBeside(source));
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

    /** Two numbers of one kind that changed places, as the source writes them. */
    Optional<String> findSwapped() {
        return NumberOrder.findSwapped(this).map(facts -> text(facts, pair.source()));
    }

    /** Both sides differ: a number was changed rather than dropped or invented. */
    public boolean isChanged() {
        return !missing.isEmpty() && !extra.isEmpty();
    }
}
