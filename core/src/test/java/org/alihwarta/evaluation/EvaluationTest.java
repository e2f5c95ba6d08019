package org.alihwarta.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.List;
import org.alihwarta.error.AlihwartaException;
import org.alihwarta.gate.Gates;
import org.alihwarta.gate.Severity;
import org.alihwarta.language.Language;
import org.alihwarta.registry.Registry;
import org.junit.jupiter.api.Test;

class EvaluationTest {
    private static final Language JAPANESE = Language.JAPANESE;
    private static final TestSet HARBOUR =
            TestSet.read(Harbour.sourceFile(), Harbour.referenceFile(JAPANESE), JAPANESE);
    private static final SystemOutput SYSTEM = SystemOutput.read("system", Harbour.systemFile(JAPANESE), HARBOUR);
    private static final SystemOutput PERFECT =
            new SystemOutput("perfect", HARBOUR.references(), Duration.ofMillis(250));

    @Test
    void measuresSeveralSystemsInTheOrderGiven() {
        Evaluation evaluation = measuring(new Gates(List.of())).measure(List.of(SYSTEM, PERFECT));

        assertThat(evaluation.results()).extracting(SystemResult::name).containsExactly("system", "perfect");
        SystemResult system = evaluation.results().get(0);
        assertThat(system.bleu().score()).isCloseTo(48.697859, within(5e-7));
        assertThat(system.chrF()).isCloseTo(48.894680, within(5e-7));
        assertThat(system.chrFPlusPlus()).isCloseTo(41.909726, within(5e-7));
        assertThat(system.worstSentences(2)).containsExactly(1, 2);
        assertThat(system.findSpeed()).isEmpty();
    }

    @Test
    void givesAPerfectSystemEverything() {
        SystemResult perfect = measuring(new Gates(List.of()))
                .measure(List.of(PERFECT))
                .results()
                .get(0);

        assertThat(perfect.bleu().score()).isCloseTo(100, within(1e-9));
        assertThat(perfect.chrFPlusPlus()).isCloseTo(100, within(1e-9));
        assertThat(perfect.findSpeed()).hasValue(16);
    }

    @Test
    void countsEverySentenceAtItsGravestFinding() {
        Gates gates = new Gates(List.of(
                Doubts.about("午前", Severity.WARN),
                Doubts.about("6時", Severity.BLOCK),
                Doubts.about("バス", Severity.WARN)));

        SystemResult system =
                measuring(gates).measure(List.of(SYSTEM)).results().get(0);

        assertThat(system.findings())
                .containsExactly(
                        List.of(),
                        List.of(Doubts.finding("バス", Severity.WARN)),
                        List.of(),
                        List.of(Doubts.finding("午前", Severity.WARN), Doubts.finding("6時", Severity.BLOCK)));
        assertThat(system.sentencesAt(Severity.BLOCK)).isEqualTo(1);
        assertThat(system.sentencesAt(Severity.REVIEW)).isZero();
        assertThat(system.sentencesAt(Severity.WARN)).isEqualTo(1);
        assertThat(system.sentencesFoundBy("午前")).isEqualTo(1);
    }

    @Test
    void showsTheFalseAlarmsOfTheGatesInTheReference() {
        Gates gates = new Gates(List.of(Doubts.about("乗り換え", Severity.BLOCK)));

        Evaluation evaluation = measuring(gates).measure(List.of(SYSTEM));

        assertThat(evaluation.reference().sentencesAt(Severity.BLOCK)).isEqualTo(1);
        assertThat(evaluation.results().get(0).sentencesAt(Severity.BLOCK)).isZero();
    }

    @Test
    void countsRegisteredNamesThatCameThrough() {
        TestSet visit = new TestSet(
                "visit.id",
                List.of("Presiden tiba di Prancis dari Jepang.", "Ia pulang dari Prancis."),
                List.of("The president arrived in France from Japan.", "He returned from France."),
                Language.ENGLISH);
        SystemOutput output = new SystemOutput(
                "system", List.of("The president came to France from Jepang.", "He returned from Prance."), null);

        SystemResult result = Evaluation.of(visit, new Gates(List.of()), Registry.bundled())
                .measure(List.of(output))
                .results()
                .get(0);

        assertThat(result.survival().names()).isEqualTo(new Survival.Kept(1, 3));
        assertThat(result.survival().names().findPercentage().orElseThrow()).isCloseTo(33.3, within(0.1));
    }

    @Test
    void tellsApartWhatReadersWouldGet() {
        TestSet visit = new TestSet(
                "visit.id",
                List.of("Sebanyak 340 warga pulang dari Prancis.", "Ada 12 rumah rusak di Jepang."),
                List.of("340 residents returned from France.", "12 houses were damaged in Japan."),
                Language.ENGLISH);
        SystemOutput output = new SystemOutput(
                "system", List.of("340 residents returned from France.", "21 houses were damaged in Jepang."), null);

        SystemResult result = Evaluation.of(visit, Gates.standard(), Registry.bundled())
                .measure(List.of(output))
                .results()
                .get(0);

        assertThat(result.survival().facts(FactKind.NUMBERS)).isEqualTo(new Survival.Kept(1, 2));
        assertThat(result.survival().names()).isEqualTo(new Survival.Kept(1, 2));
        assertThat(result.released().sentences()).isEqualTo(1);
        assertThat(result.released().facts(FactKind.NUMBERS)).isEqualTo(new Survival.Kept(1, 1));
        assertThat(result.released().names()).isEqualTo(new Survival.Kept(1, 1));
    }

    @Test
    void usesTheTokensThatItIsTold() {
        Evaluation evaluation =
                measuring(new Gates(List.of())).with(Tokenization.CHARACTERS).measure(List.of(SYSTEM));

        assertThat(evaluation.results().get(0).bleu().score()).isCloseTo(55.441510, within(5e-7));
        assertThat(evaluation.bleu().signature()).contains("tok:char");
    }

    @Test
    void refusesToMeasureNothing() {
        assertThatThrownBy(() -> measuring(new Gates(List.of())).measure(List.of()))
                .isInstanceOf(AlihwartaException.class)
                .hasMessage("There is no system to evaluate");
    }

    @Test
    void refusesAnOutputThatDoesNotFit() {
        SystemOutput lines = new SystemOutput("lines", List.of("一"), null);

        assertThatThrownBy(() -> measuring(new Gates(List.of())).measure(List.of(lines)))
                .isInstanceOf(AlihwartaException.class)
                .hasMessageContaining("1 translations")
                .hasMessageContaining("4 references");
    }

    private static Evaluation.Measuring measuring(Gates gates) {
        return Evaluation.of(HARBOUR, gates, Registry.of(List.of()));
    }
}
