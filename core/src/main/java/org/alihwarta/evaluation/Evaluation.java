package org.alihwarta.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.alihwarta.error.AlihwartaException;
import org.alihwarta.gate.Finding;
import org.alihwarta.gate.Gates;
import org.alihwarta.gate.SentencePair;
import org.alihwarta.gate.Severity;
import org.alihwarta.registry.Registry;

/**
 * One or several systems measured on the same test set.
 *
 * @param reference what the same measures say of the reference itself: findings in it are false alarms of the gates, names missing
 *     in it are written in a form that the registry does not know
 * @param results in the order in which the systems were given
 */
public record Evaluation(
        TestSet testSet, Tokenization tokenization, SystemResult reference, List<SystemResult> results) {
    public Evaluation {
        results = List.copyOf(results);
    }

    /** The measuring of outputs for one test set, with these gates and names. */
    public static Measuring of(TestSet testSet, Gates gates, Registry registry) {
        return new Measuring(testSet, Tokenization.forLanguage(testSet.target()), gates, registry);
    }

    public Bleu bleu() {
        return Bleu.with(tokenization);
    }

    /** All that the outputs are measured with. Immutable and safe for use by several threads. */
    public record Measuring(TestSet testSet, Tokenization tokenization, Gates gates, Registry registry) {
        /** The same, BLEU counting other tokens than the language's own. */
        public Measuring with(Tokenization other) {
            return new Measuring(testSet, other, gates, registry);
        }

        /** @throws AlihwartaException of kind {@code BAD_INPUT} when there is none, or one has not a line for every source */
        public Evaluation measure(List<SystemOutput> outputs) {
            if (outputs.isEmpty()) {
                throw AlihwartaException.badInput("There is no system to evaluate");
            }
            SystemOutput reference = new SystemOutput("reference", testSet.references(), null);
            return new Evaluation(
                    testSet,
                    tokenization,
                    measure(reference),
                    outputs.stream().map(this::measure).toList());
        }

        private SystemResult measure(SystemOutput output) {
            List<String> translations = output.translations();
            List<String> references = testSet.references();
            List<SentencePair> pairs = pairs(translations);
            List<List<Finding>> findings = gates.checkAll(pairs);
            return new SystemResult(
                    output,
                    Bleu.with(tokenization).corpus(translations, references),
                    Chrf.chrF2().corpus(translations, references),
                    Chrf.chrF2PlusPlus().corpus(translations, references),
                    sentenceScores(translations),
                    findings,
                    Survival.in(pairs, registry),
                    Survival.in(released(pairs, findings), registry));
        }

        private static List<SentencePair> released(List<SentencePair> pairs, List<List<Finding>> findings) {
            return IntStream.range(0, pairs.size())
                    .filter(line ->
                            findings.get(line).stream().noneMatch(finding -> finding.severity() == Severity.BLOCK))
                    .mapToObj(pairs::get)
                    .toList();
        }

        private List<Double> sentenceScores(List<String> translations) {
            Chrf chrF = Chrf.chrF2();
            List<Double> scores = new ArrayList<>();
            for (int line = 0; line < translations.size(); line++) {
                scores.add(chrF.sentence(
                        translations.get(line), testSet.references().get(line)));
            }
            return scores;
        }

        private List<SentencePair> pairs(List<String> translations) {
            List<SentencePair> pairs = new ArrayList<>();
            for (int line = 0; line < translations.size(); line++) {
                pairs.add(new SentencePair(testSet.sources().get(line), translations.get(line), testSet.target()));
            }
            return pairs;
        }
    }
}
