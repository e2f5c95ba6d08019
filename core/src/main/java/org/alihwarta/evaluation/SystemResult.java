package org.alihwarta.evaluation;

import java.time.Duration;
import java.util.List;
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
 * @param survival what came through in all sentences
 * @param released what came through in the sentences that no gate holds: what readers would get
 */
public record SystemResult(
        SystemOutput output,
        BleuScore bleu,
        double chrF,
        double chrFPlusPlus,
        List<Double> sentenceScores,
        List<List<Finding>> findings,
        Survival survival,
        Survival released) {
    public SystemResult {
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
}
