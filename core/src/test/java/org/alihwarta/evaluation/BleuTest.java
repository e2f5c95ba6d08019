package org.alihwarta.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.alihwarta.error.AlihwartaException;
import org.alihwarta.language.Language;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every expected score was printed by sacreBLEU 2.6.0 itself; for Japanese after MeCab 0.996 with the IPA dictionary. */
class BleuTest {
    private static final Offset<Double> EXACT = within(5e-7);
    private static final Bleu BLEU = Bleu.with(Tokenization.WMT_13A);

    private static final Map<Language, String> LINES = Map.of(
            Language.ENGLISH, "57.97 91.1/65.9/54.1/45.5 (BP = 0.936 ratio = 0.938 hyp_len = 45 ref_len = 48)",
            Language.FRENCH, "62.05 86.0/71.7/59.5/47.4 (BP = 0.961 ratio = 0.962 hyp_len = 50 ref_len = 52)",
            Language.ARABIC, "45.61 75.7/57.6/41.4/24.0 (BP = 1.000 ratio = 1.000 hyp_len = 37 ref_len = 37)",
            Language.CHINESE, "51.27 84.8/61.3/44.8/31.5 (BP = 0.985 ratio = 0.985 hyp_len = 66 ref_len = 67)",
            Language.JAPANESE, "48.70 82.5/62.3/46.9/35.6 (BP = 0.900 ratio = 0.905 hyp_len = 57 ref_len = 63)");

    private static final Map<Language, Double> SCORES = Map.of(
            Language.ENGLISH, 57.967723,
            Language.FRENCH, 62.049283,
            Language.ARABIC, 45.608692,
            Language.CHINESE, 51.265938,
            Language.JAPANESE, 48.697859);

    private static final Map<Language, List<Double>> SENTENCES = Map.of(
            Language.ENGLISH, List.of(52.664039, 32.293652, 66.361548, 79.563717),
            Language.FRENCH, List.of(69.965792, 30.039184, 80.032032, 48.892302),
            Language.ARABIC, List.of(63.404663, 19.070828, 44.632361, 42.383656),
            Language.CHINESE, List.of(48.861979, 53.361298, 61.263558, 29.782018),
            Language.JAPANESE, List.of(65.845182, 15.718877, 37.637089, 59.869085));

    static List<Language> targets() {
        return Language.targets();
    }

    @ParameterizedTest
    @MethodSource("targets")
    void equalsSacreBleuOnATestSet(Language language) {
        BleuScore score = Bleu.with(Tokenization.forLanguage(language))
                .corpus(Harbour.translations(language), Harbour.references(language));

        assertThat(score.score()).isCloseTo(Harbour.row(SCORES, language), EXACT);
        assertThat(score).hasToString(Harbour.row(LINES, language));
    }

    @ParameterizedTest
    @MethodSource("targets")
    void equalsSacreBleuOnSingleSentences(Language language) {
        Bleu bleu = Bleu.with(Tokenization.forLanguage(language)).ofEffectiveOrder();
        List<String> translations = Harbour.translations(language);
        List<String> references = Harbour.references(language);

        for (int line = 0; line < translations.size(); line++) {
            assertThat(bleu.sentence(translations.get(line), references.get(line))
                            .score())
                    .as("sentence %d", line + 1)
                    .isCloseTo(Harbour.row(SENTENCES, language).get(line), EXACT);
        }
    }

    @Test
    void countsCharactersWhereAskedTo() {
        BleuScore score = Bleu.with(Tokenization.CHARACTERS)
                .corpus(Harbour.translations(Language.JAPANESE), Harbour.references(Language.JAPANESE));

        assertThat(score.score()).isCloseTo(55.441510, EXACT);
    }

    @ParameterizedTest
    @CsvSource({
        "one,                one,                0,         100",
        "one two three,      one two three,      0,         100",
        "a b c d,            a b c x,            59.460356, 59.460356",
        "(hi) \"there\",     '(hi), there!',     32.466792, 32.466792",
        "this is a cat,      okay thanks,        0,         0",
        "x,                  '',                 0,         0",
        "'',                 a b,                0,         0"
    })
    void scoresShortAndEmptyTexts(String translation, String reference, double full, double effective) {
        assertThat(BLEU.sentence(translation, reference).score()).isCloseTo(full, EXACT);
        assertThat(BLEU.ofEffectiveOrder().sentence(translation, reference).score())
                .isCloseTo(effective, EXACT);
    }

    /** The example of sacreBLEU's issue 98, expected value from its test suite ({@code test/test_sentence_bleu.py}). */
    @Test
    void equalsTheValueInSacreBleusOwnTests() {
        String reference = "producţia de zahăr brut se exprimă în zahăr alb;";
        String translation = "Producția de zahăr primă va fi exprimată în ceea ce privește zahărul alb;";

        assertThat(BLEU.ofEffectiveOrder().sentence(translation, reference).score())
                .isCloseTo(8.493, within(5e-4));
    }

    @Test
    void givesZeroToAnEmptyTranslationOfEverything() {
        assertThat(BLEU.corpus(List.of("", ""), List.of("x y z w", "a")))
                .hasToString("0.00 0.0/0.0/0.0/0.0 (BP = 0.000 ratio = 0.000 hyp_len = 0 ref_len = 5)");
    }

    @Test
    void signsItsScoresAsSacreBleuDoes() {
        assertThat(BLEU.signature()).isEqualTo("nrefs:1|case:mixed|eff:no|tok:13a|smooth:exp|version:2.6.0");
        assertThat(Bleu.with(Tokenization.JAPANESE_MECAB).ofEffectiveOrder().signature())
                .isEqualTo("nrefs:1|case:mixed|eff:yes|tok:ja-mecab-0.996-IPA|smooth:exp|version:2.6.0");
    }

    @Test
    void refusesAnotherCountOfReferences() {
        assertThatThrownBy(() -> BLEU.corpus(List.of("a", "b"), List.of("a")))
                .isInstanceOf(AlihwartaException.class)
                .hasMessage("2 translations cannot be scored against 1 references: give one reference for each");
    }
}
