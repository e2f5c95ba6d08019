package org.alihwarta.gate.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.alihwarta.gate.Gates;
import org.alihwarta.gate.SentencePair;
import org.alihwarta.gate.Severity;
import org.alihwarta.language.Language;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Holds the gates to their rates on sentences of this project's own; those on a public test set stand in {@code docs/gates.md}. */
class GateEvaluationTest {
    private static final Gates GATES = Gates.standard();

    private static final Map<Language, GateEvaluation.Rates> RATES = new EnumMap<>(Language.class);

    @BeforeAll
    static void measure() throws IOException {
        for (Language language : Language.targets()) {
            RATES.put(language, new GateEvaluation(GATES).measure(news(language), 1));
        }
    }

    @ParameterizedTest
    @EnumSource(value = Language.class, mode = EnumSource.Mode.EXCLUDE, names = "INDONESIAN")
    void holdsNoGoodTranslation(Language language) throws IOException {
        for (SentencePair pair : news(language)) {
            assertThat(GATES.check(pair).stream().filter(finding -> finding.severity() == Severity.BLOCK))
                    .as(pair.toString())
                    .isEmpty();
        }
        assertThat(rates(language).falseAlarmRate()).isZero();
        assertThat(rates(language).reviewRate()).isLessThanOrEqualTo(0.1);
    }

    @ParameterizedTest
    @EnumSource(value = Language.class, mode = EnumSource.Mode.EXCLUDE, names = "INDONESIAN")
    void catchesWhatMustBeHeld(Language language) {
        GateEvaluation.Rates rates = rates(language);
        assertThat(rates.catchRate(Severity.BLOCK)).as(rates.toString()).isGreaterThanOrEqualTo(0.98);
        assertThat(rates.catchRate(Severity.REVIEW)).as(rates.toString()).isGreaterThanOrEqualTo(0.75);
    }

    /** Numbers that change places are caught only where they count different things; the figure is measured, not promised. */
    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"NUMBERS_SWAPPED", "QUOTED_SENTENCE_OPEN"})
    void everyFaultFindsAPlaceAndIsCaughtInMostOfThem(Fault fault) {
        int planted = 0;
        int caught = 0;
        for (Language language : Language.targets()) {
            GateEvaluation.Catch one =
                    Objects.requireNonNull(rates(language).faults().get(fault));
            planted += one.planted();
            caught += one.caught();
        }
        assertThat(planted).isPositive();
        assertThat((double) caught / planted).isGreaterThanOrEqualTo(fault.severity() == Severity.BLOCK ? 0.9 : 0.5);
    }

    private static GateEvaluation.Rates rates(Language language) {
        return Objects.requireNonNull(RATES.get(language));
    }

    @Test
    void sameSeedGivesTheSameFigures() throws IOException {
        List<SentencePair> news = news(Language.FRENCH).subList(0, 6);
        GateEvaluation evaluation = new GateEvaluation(GATES);
        assertThat(evaluation.measure(news, 7)).isEqualTo(evaluation.measure(news, 7));
    }

    @Test
    void catchesNothingWithoutGates() throws IOException {
        GateEvaluation.Rates rates = new GateEvaluation(new Gates(List.of()))
                .measure(news(Language.ENGLISH).subList(0, 5), 1);
        assertThat(rates.catchRate(Severity.BLOCK)).isZero();
        assertThat(rates.blocked()).isEmpty();
    }

    private static List<SentencePair> news(Language language) throws IOException {
        try (InputStream in = Objects.requireNonNull(GateEvaluationTest.class.getResourceAsStream("news.tsv"))) {
            List<String> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
            int column = List.of(lines.get(0).split("\t", -1)).indexOf(language.code());
            List<SentencePair> pairs = new ArrayList<>();
            for (String line : lines.subList(1, lines.size())) {
                String[] cells = line.split("\t", -1);
                pairs.add(new SentencePair(cells[0], cells[column], language));
            }
            return pairs;
        }
    }
}
