package org.alihwarta.gate.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.alihwarta.gate.Gates;
import org.alihwarta.gate.SentencePair;
import org.alihwarta.language.Language;
import org.junit.jupiter.api.Test;

class GateEvaluationTest {
    private static final List<SentencePair> REFERENCES = List.of(
            pair(
                    "Pemerintah daerah akan membangun dua jembatan baru di atas sungai itu.",
                    "The regional government will build two new bridges over the river."),
            pair(
                    "Warga tidak setuju karena 350 rumah harus dipindahkan dari bantaran.",
                    "Residents do not agree because 350 houses must be moved from the banks."),
            pair(
                    "“Kami ingin berbicara dengan bupati,” kata seorang petani di balai desa.",
                    "“We want to speak with the regent,” said a farmer at the village hall."));

    private final GateEvaluation evaluation = new GateEvaluation(Gates.standard());

    @Test
    void countsNoFalseAlarmOnGoodTranslations() {
        GateEvaluation.Rates rates = evaluation.measure(REFERENCES, 1);
        assertThat(rates.sentences()).isEqualTo(3);
        assertThat(rates.falseAlarms()).isEmpty();
        assertThat(rates.falseAlarmRate()).isZero();
    }

    @Test
    void plantsEveryFaultAndCatchesIt() {
        GateEvaluation.Rates rates = evaluation.measure(REFERENCES, 1);
        assertThat(rates.faults()).containsOnlyKeys(Fault.values());
        assertThat(rates.faults().values()).allMatch(found -> found.planted() > 0);
        rates.faults().forEach((fault, found) -> {
            // Half a sentence may be a whole short translation: length alone catches most of these, not all.
            assertThat(found.rate())
                    .as(fault.name())
                    .isGreaterThanOrEqualTo(fault == Fault.SECOND_HALF_REMOVED ? 0.5 : 1);
        });
    }

    @Test
    void catchesNothingWithoutGates() {
        GateEvaluation.Rates rates = new GateEvaluation(new Gates(List.of())).measure(REFERENCES, 1);
        assertThat(rates.catchRate()).isZero();
    }

    private static SentencePair pair(String source, String target) {
        return new SentencePair(source, target, Language.ENGLISH);
    }
}
