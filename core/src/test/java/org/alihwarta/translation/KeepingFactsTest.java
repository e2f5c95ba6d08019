package org.alihwarta.translation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.alihwarta.engine.Candidate;
import org.alihwarta.engine.Engine;
import org.alihwarta.engine.Engines;
import org.alihwarta.gate.Gates;
import org.alihwarta.language.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers, dates, money and names come through whatever the engine makes of them, or the gates hold the sentence. */
class KeepingFactsTest {
    @Test
    void putsTheSourcesNumberWhereTheAlignmentShowsAnother() {
        String source = "Sebanyak 340 warga mengungsi semalam.";
        String target = "Some 430 residents fled last night.";

        TranslatedSegment kept = translate(source, Language.ENGLISH, aligned(source, target, "340", "430"));

        assertThat(kept.target()).isEqualTo("Some 340 residents fled last night.");
        assertThat(kept.origin()).isEqualTo(new Origin.Machine("script", -0.1, true));
        assertThat(kept.isBlocked()).isFalse();
    }

    @Test
    void replacesNothingWithoutAnAlignment() {
        TranslatedSegment held = translate(
                "Sebanyak 340 warga mengungsi semalam.",
                Language.ENGLISH,
                new Candidate("Some 430 residents fled last night.", -0.1, List.of()));

        assertThat(held.target()).contains("430");
        assertThat(held.origin()).isEqualTo(new Origin.Machine("script", -0.1));
        assertThat(held.isBlocked()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ENGLISH | The bank lent Rp1.2 billion to farmers. | Rp1.2 billion | The bank lent Rp1.2 trillion to farmers.",
                "FRENCH | La banque a prêté 1,2 milliard de roupies aux agriculteurs. | 1,2 milliard de roupies | La banque a prêté 1 200 milliards de roupies aux agriculteurs.",
                "CHINESE | 该银行向农民发放了1.2亿印尼盾贷款。 | 1.2亿印尼盾 | 该银行向农民发放了1.2 万亿印尼盾贷款。",
                "JAPANESE | 同銀行は農家に1.2億ルピアを融資した。 | 1.2億ルピア | 同銀行は農家に1.2兆ルピアを融資した。",
                "ARABIC | أقرض البنك المزارعين 1.2 مليار روبية. | 1.2 مليار روبية | أقرض البنك المزارعين 1.2 تريليون روبية.",
            })
    void printsMoneyAsTheLanguageDoes(Language language, String candidate, String wrong, String expected) {
        String source = "Bank itu menyalurkan Rp1,2 triliun kepada petani.";

        TranslatedSegment kept = translate(source, language, aligned(source, candidate, "Rp1,2 triliun", wrong));

        assertThat(kept.target().replaceAll("[\u00A0\u202F]", " ")).isEqualTo(expected);
    }

    @Test
    void putsTheOfficialFormWhereTheAlignmentShowsAnAttemptAtIt() {
        String source = "Prabowo Subianto meresmikan jembatan itu.";
        String target = "Prabovo Subiyanto inaugurated the bridge.";

        TranslatedSegment kept =
                translate(source, Language.ENGLISH, aligned(source, target, "Prabowo Subianto", "Prabovo Subiyanto"));

        assertThat(kept.target()).isEqualTo("Prabowo Subianto inaugurated the bridge.");
    }

    @Test
    void isNotMisledByLinksToOtherPlaces() {
        String source = "Persiapan di Polandia selesai dan disaksikan banyak orang.";
        String target = "Preparations in Polandia ended and were seen by a crowd.";
        int name = source.indexOf("Polandia");
        List<Candidate.Link> links = List.of(
                new Candidate.Link(name, name + 4, target.indexOf("Polandia"), target.indexOf("Polandia") + 4, 0.5),
                new Candidate.Link(name + 4, name + 8, target.indexOf("crowd"), target.indexOf("crowd") + 5, 0.8));

        assertThat(translate(source, Language.ENGLISH, new Candidate(target, -0.1, links))
                        .target())
                .isEqualTo("Preparations in Poland ended and were seen by a crowd.");
    }

    @Test
    void leavesAWordThatIsNoAttemptAtTheName() {
        String source = "Prabowo Subianto meresmikan jembatan itu.";
        String target = "Yesterday they inaugurated the bridge.";

        TranslatedSegment held =
                translate(source, Language.ENGLISH, aligned(source, target, "Prabowo Subianto", "Yesterday"));

        assertThat(held.target()).isEqualTo(target);
        assertThat(held.isBlocked()).isTrue();
    }

    @Test
    void hidesFactsFromAnEngineThatCarriesPlaceholdersOver() {
        Script engine = new Script(16, Candidate.of("On ⟦2⟧, ⟦1⟧ residents fled from the flood."));

        TranslatedSegment kept =
                translate("Sebanyak 5.300 warga mengungsi pada 14 Maret 2023 akibat banjir.", Language.ENGLISH, engine);

        assertThat(engine.asked).containsExactly("Sebanyak ⟦1⟧ warga mengungsi pada ⟦2⟧ akibat banjir.");
        assertThat(kept.target()).isEqualTo("On March 14, 2023, 5,300 residents fled from the flood.");
        assertThat(kept.isBlocked()).isFalse();
    }

    @Test
    void asksAgainWithTheFactsWhereAPlaceholderWasLost() {
        Script engine = new Script(16, Candidate.of("Some 340 residents fled last night."));

        TranslatedSegment kept = translate("Sebanyak 340 warga mengungsi semalam.", Language.ENGLISH, engine);

        assertThat(engine.asked)
                .containsExactly("Sebanyak ⟦1⟧ warga mengungsi semalam.", "Sebanyak 340 warga mengungsi semalam.");
        assertThat(kept.target()).isEqualTo("Some 340 residents fled last night.");
    }

    @Test
    void leavesAnUnaidedEngineToItself() {
        String source = "Sebanyak 340 warga mengungsi semalam.";
        Script engine = new Script(16, aligned(source, "Some 430 residents fled last night.", "340", "430"));

        assertThat(Translations.unaided(new Engines(List.of(engine)))
                        .translate(List.of(source), Language.ENGLISH, List.of(), TranslationProgress.NONE)
                        .texts())
                .containsExactly("Some 430 residents fled last night.");
        assertThat(engine.asked).containsExactly(source);
    }

    private static TranslatedSegment translate(String source, Language language, Candidate candidate) {
        return translate(source, language, new Script(0, candidate));
    }

    private static TranslatedSegment translate(String source, Language language, Script engine) {
        return new Translations(new Engines(List.of(engine)), Gates.standard())
                .translate(List.of(source), language, List.of(), TranslationProgress.NONE)
                .segments()
                .get(0);
    }

    private static Candidate aligned(String source, String target, String word, String translation) {
        int from = source.indexOf(word);
        int to = target.indexOf(translation);
        return new Candidate(
                target,
                -0.1,
                List.of(new Candidate.Link(from, from + word.length(), to, to + translation.length(), 0.9)));
    }

    /** An engine that answers everything with one candidate and notes what it was asked. */
    private static final class Script implements Engine {
        private final List<String> asked = new ArrayList<>();
        private final int placeholders;
        private final Candidate answer;

        Script(int placeholders, Candidate answer) {
            this.placeholders = placeholders;
            this.answer = answer;
        }

        @Override
        public String name() {
            return "script";
        }

        @Override
        public Set<Language> targets() {
            return EnumSet.copyOf(Language.targets());
        }

        @Override
        public int placeholders() {
            return placeholders;
        }

        @Override
        public List<List<Candidate>> translate(List<String> sentences, Language target, int nBest) {
            asked.addAll(sentences);
            return sentences.stream().map(sentence -> List.of(answer)).toList();
        }

        @Override
        public void close() {}
    }
}
