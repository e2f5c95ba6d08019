package org.alihwarta.evaluation;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.alihwarta.gate.Finding;
import org.alihwarta.gate.Severity;

/**
 * How good a system's output is.
 *
 * @param chrF from 0 to 100
 * @param chrFPlusPlus from 0 to 100
 * @param sentenceScores chrF of each sentence
 * @param findings of the gates, for each sentence
 * @param names how many registered names came through
 * @param facts how many facts of each kind came through
 */
public record SystemResult(
        SystemOutput output,
        BleuScore bleu,
        double chrF,
        double chrFPlusPlus,
        List<Double> sentenceScores,
        List<List<Finding>> findings,
        Kept names,
        Map<FactKind, Kept> facts) {
    public SystemResult {
        facts = Map.copyOf(facts);
        sentenceScores = List.copyOf(sentenceScores);
        findings = findings.stream().map(List::copyOf).toList();
    }

    public String name() {
        return output.name();
    }

    /** Sentences per second where the time was taken and was more than nothing. */
    public OptionalDouble findSpeed() {
        Duration duration = output.duration();
        if (duration == null || duration.isZero()) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(output.translations().size() * 1e9 / duration.toNanos());
    }

    public Kept facts(FactKind kind) {
        return facts.getOrDefault(kind, new Kept(0, 0));
    }

    /** How many sentences have a finding of this severity and none graver. */
    public long sentencesAt(Severity severity) {
        return findings.stream()
                .filter(found -> found.stream()
                        .map(Finding::severity)
                        .max(Severity::compareTo)
                        .filter(severity::equals)
                        .isPresent())
                .count();
    }

    /** How many sentences a gate found something in. */
    public long sentencesFoundBy(String gate) {
        return findings.stream()
                .filter(found ->
                        found.stream().anyMatch(finding -> finding.gate().equals(gate)))
                .count();
    }

    /** The numbers of the sentences from 0, the lowest chrF first. */
    public List<Integer> worstSentences(int count) {
        return IntStream.range(0, sentenceScores.size())
                .boxed()
                .sorted((left, right) -> Double.compare(sentenceScores.get(left), sentenceScores.get(right)))
                .limit(count)
                .toList();
    }

    /** How many of the things that a translation must keep it has kept. */
    public record Kept(int kept, int all) {
        Kept plus(Kept more) {
            return new Kept(kept + more.kept, all + more.all);
        }

        /** From 0 to 100; absent where there was nothing to keep. */
        public OptionalDouble findPercentage() {
            return all == 0 ? OptionalDouble.empty() : OptionalDouble.of(100.0 * kept / all);
        }
    }
}
