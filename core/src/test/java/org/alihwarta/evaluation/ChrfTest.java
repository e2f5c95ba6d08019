package org.alihwarta.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.alihwarta.language.Language;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every expected score was printed by sacreBLEU 2.6.0 itself. */
class ChrfTest {
    private static final Offset<Double> EXACT = within(5e-7);

    private static final Map<Language, Double> SCORES = Map.of(
            Language.ENGLISH, 74.965304,
            Language.FRENCH, 76.623719,
            Language.ARABIC, 83.131159,
            Language.CHINESE, 45.454031,
            Language.JAPANESE, 48.894680);

    private static final Map<Language, Double> SCORES_WITH_WORDS = Map.of(
            Language.ENGLISH, 74.762325,
            Language.FRENCH, 76.556638,
            Language.ARABIC, 78.109165,
            Language.CHINESE, 38.960598,
            Language.JAPANESE, 41.909726);

    private static final Map<Language, List<Double>> SENTENCES = Map.of(
            Language.ENGLISH, List.of(72.785841, 70.014625, 84.443242, 75.301336),
            Language.FRENCH, List.of(82.724710, 59.768413, 84.681766, 80.705949),
            Language.ARABIC, List.of(87.057712, 75.138890, 81.669894, 86.092996),
            Language.CHINESE, List.of(41.638704, 57.511915, 51.154923, 24.695027),
            Language.JAPANESE, List.of(66.728384, 25.582672, 30.373540, 65.333518));

    static List<Language> targets() {
        return Language.targets();
    }

    @ParameterizedTest
    @MethodSource("targets")
    void equalsSacreBleuOnATestSet(Language language) {
        List<String> translations = Harbour.translations(language);
        List<String> references = Harbour.references(language);

        assertThat(Chrf.chrF2().corpus(translations, references)).isCloseTo(Harbour.row(SCORES, language), EXACT);
        assertThat(Chrf.chrF2PlusPlus().corpus(translations, references))
                .isCloseTo(Harbour.row(SCORES_WITH_WORDS, language), EXACT);
    }

    @ParameterizedTest
    @MethodSource("targets")
    void equalsSacreBleuOnSingleSentences(Language language) {
        List<String> translations = Harbour.translations(language);
        List<String> references = Harbour.references(language);

        for (int line = 0; line < translations.size(); line++) {
            assertThat(Chrf.chrF2().sentence(translations.get(line), references.get(line)))
                    .as("sentence %d", line + 1)
                    .isCloseTo(Harbour.row(SENTENCES, language).get(line), EXACT);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "a,              a,              100,       100",
        "one two three,  one two three,  100,       100",
        "a b c d,        a b c x,        47.916667, 55.555556",
        "(hi) \"there\", '(hi), there!', 43.193242, 32.394931",
        "x,              '',             0,         0",
        "'',             a b,            0,         0",
        "abcdefg,        hijklmnop,      0,         0"
    })
    void scoresShortAndEmptyTexts(String translation, String reference, double plain, double withWords) {
        assertThat(Chrf.chrF2().sentence(translation, reference)).isCloseTo(plain, EXACT);
        assertThat(Chrf.chrF2PlusPlus().sentence(translation, reference)).isCloseTo(withWords, EXACT);
    }

    @Test
    void signsItsScoresAsSacreBleuDoes() {
        assertThat(Chrf.chrF2().name()).isEqualTo("chrF2");
        assertThat(Chrf.chrF2().signature()).isEqualTo("nrefs:1|case:mixed|eff:yes|nc:6|nw:0|space:no|version:2.6.0");
        assertThat(Chrf.chrF2PlusPlus().name()).isEqualTo("chrF2++");
        assertThat(Chrf.chrF2PlusPlus().signature())
                .isEqualTo("nrefs:1|case:mixed|eff:yes|nc:6|nw:2|space:no|version:2.6.0");
    }
}
