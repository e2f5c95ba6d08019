package org.alihwarta.translation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alihwarta.engine.Candidate;
import org.alihwarta.engine.Engine;
import org.alihwarta.engine.Engines;
import org.alihwarta.error.AlihwartaException;
import org.alihwarta.gate.Category;
import org.alihwarta.gate.Example;
import org.alihwarta.gate.Finding;
import org.alihwarta.gate.Gate;
import org.alihwarta.gate.Gates;
import org.alihwarta.gate.SentencePair;
import org.alihwarta.gate.Severity;
import org.alihwarta.language.Language;
import org.alihwarta.text.Block;
import org.alihwarta.text.Document;
import org.alihwarta.text.Segment;
import org.junit.jupiter.api.Test;

class TranslationsTest {
    private static final Document STORY = new Document(
            "Panen raya dimulai",
            null,
            List.of(
                    new Block.Paragraph("Petani memanen padi. Hasilnya baik."),
                    new Block.Paragraph("3-1"),
                    new Block.Signature("RLS/DNA")));

    private static final Map<String, List<String>> HARVEST = Map.of(
            "Panen raya dimulai", List.of("Harvest begins"),
            "Petani memanen padi.", List.of("Farmers reap rice."),
            "Hasilnya baik.", List.of("BAD yield.", "The yield is good."));

    @Test
    void keepsTheShapeOfTheDocument() {
        Document translated = translations(new PhraseBook("a", HARVEST))
                .translate(STORY, Language.ENGLISH, List.of(), TranslationProgress.NONE)
                .document();

        assertThat(translated)
                .isEqualTo(new Document(
                        "Harvest begins",
                        null,
                        List.of(
                                new Block.Paragraph("Farmers reap rice. BAD yield."),
                                new Block.Paragraph("3-1"),
                                new Block.Signature("RLS/DNA"))));
    }

    @Test
    void joinsChineseSentencesWithoutSpaces() {
        PhraseBook book = new PhraseBook(
                "a",
                Map.of(
                        "Panen raya dimulai", List.of("大丰收开始"),
                        "Petani memanen padi.", List.of("农民收割水稻。"),
                        "Hasilnya baik.", List.of("收成很好。")));

        Document translated = translations(book)
                .translate(STORY, Language.CHINESE, List.of(), TranslationProgress.NONE)
                .document();

        assertThat(translated.blocks().get(0)).isEqualTo(new Block.Paragraph("农民收割水稻。收成很好。"));
    }

    @Test
    void takesTheFirstCandidateThatPassesTheGates() {
        TranslatedDocument translated = new Translations(
                        new Engines(List.of(new PhraseBook("a", HARVEST))), new Gates(List.of(new NoBadWord())))
                .translate(STORY, Language.ENGLISH, List.of(), TranslationProgress.NONE);

        assertThat(translated.isUnfit()).isFalse();
        assertThat(targets(translated)).contains("The yield is good.");
    }

    @Test
    void asksTheNextEngineForWhatTheFirstCannotDo() {
        PhraseBook poor = new PhraseBook(
                "poor",
                Map.of(
                        "Panen raya dimulai", List.of("Harvest begins"),
                        "Petani memanen padi.", List.of("BAD."),
                        "Hasilnya baik.", List.of("The yield is good.")));
        PhraseBook rich = new PhraseBook("rich", HARVEST);

        TranslatedDocument translated = new Translations(
                        new Engines(List.of(poor, rich)), new Gates(List.of(new NoBadWord())))
                .translate(STORY, Language.ENGLISH, List.of(), TranslationProgress.NONE);

        assertThat(targets(translated)).contains("Farmers reap rice.");
        assertThat(rich.asked).containsExactly("Petani memanen padi.");
        assertThat(translated.segments().get(1).origin()).isEqualTo(new Origin.Machine("rich", Double.NaN));
    }

    @Test
    void asksTheNextEngineForTheSentenceThatTheFirstLeavesOut() {
        PhraseBook forgetful = new PhraseBook(
                "forgetful",
                Map.of(
                        "Panen raya dimulai", List.of("Harvest begins"),
                        "Petani memanen padi.", List.of(),
                        "Hasilnya baik.", List.of("The yield is good.")));
        PhraseBook next = new PhraseBook("next", HARVEST);

        TranslatedDocument translated = new Translations(new Engines(List.of(forgetful, next)), new Gates(List.of()))
                .translate(STORY, Language.ENGLISH, List.of(), TranslationProgress.NONE);

        assertThat(targets(translated)).contains("Farmers reap rice.", "The yield is good.");
        assertThat(next.asked).containsExactly("Petani memanen padi.");
        assertThatThrownBy(() ->
                        translations(forgetful).translate(STORY, Language.ENGLISH, List.of(), TranslationProgress.NONE))
                .hasMessage("No engine gave a translation of \"Petani memanen padi.\"");
    }

    @Test
    void takesWhatIsRememberedBeforeAskingAnEngine() {
        PhraseBook book = new PhraseBook("a", HARVEST);
        Recall memory = (segments, target) -> Map.of(
                "Petani memanen padi.", remembered("Farmers bring in the rice."),
                "Hasilnya baik.", remembered("BAD."));

        TranslatedDocument translated = new Translations(
                        new Engines(List.of(book)), new Gates(List.of(new NoBadWord())), memory)
                .translate(STORY, Language.ENGLISH, List.of(), TranslationProgress.NONE);

        assertThat(targets(translated)).contains("Farmers bring in the rice.", "The yield is good.");
        assertThat(book.asked).doesNotContain("Petani memanen padi.").contains("Hasilnya baik.");
        assertThat(translated.segments().get(1).origin())
                .isEqualTo(new Origin.Memory(Origin.Memory.Match.EXACT, "sari"));
    }

    private static Recall.Recollection remembered(String target) {
        return new Recall.Recollection(target, new Origin.Memory(Origin.Memory.Match.EXACT, "sari"));
    }

    @Test
    void saysWhatNeverPassed() {
        TranslatedDocument translated = new Translations(
                        new Engines(List.of(new PhraseBook(
                                "a",
                                Map.of(
                                        "Panen raya dimulai", List.of("Harvest begins"),
                                        "Petani memanen padi.", List.of("BAD."),
                                        "Hasilnya baik.", List.of("Good."))))),
                        new Gates(List.of(new NoBadWord())))
                .translate(STORY, Language.ENGLISH, List.of(), TranslationProgress.NONE);

        assertThat(translated.isUnfit()).isTrue();
        assertThat(translated.segments().get(1).findings())
                .containsExactly(new Finding("bad-word", Severity.BLOCK, "gate.bad-word", List.of()));
    }

    @Test
    void translatesOnlyWhatChanged() {
        PhraseBook book = new PhraseBook("a", HARVEST);
        Translations translations = translations(book);
        List<TranslatedSegment> before = translations
                .translate(STORY, Language.ENGLISH, List.of(), TranslationProgress.NONE)
                .segments();
        book.asked.clear();
        Document changed =
                STORY.withTexts(List.of("Panen raya dimulai", "Petani memanen padi. Hasilnya buruk.", "3-1"));
        book.learn("Hasilnya buruk.", "The yield is poor.");

        TranslatedDocument after = translations.translate(changed, Language.ENGLISH, before, TranslationProgress.NONE);

        assertThat(book.asked).containsExactly("Hasilnya buruk.");
        assertThat(targets(after)).containsExactly("Harvest begins", "Farmers reap rice.", "The yield is poor.", "3-1");
    }

    @Test
    void keepsAPersonsSentenceEvenWhenAGateFindsFault() {
        Segment segment = new Segment(1, "Hasilnya baik.", "");
        TranslatedSegment mended =
                new TranslatedSegment(segment, "BAD but mine.", new Origin.Person("sari"), List.of());

        TranslatedDocument translated = new Translations(
                        new Engines(List.of(new PhraseBook("a", HARVEST))), new Gates(List.of(new NoBadWord())))
                .translate(STORY, Language.ENGLISH, List.of(mended), TranslationProgress.NONE);

        assertThat(targets(translated)).contains("BAD but mine.");
    }

    @Test
    void leavesTextsWithoutSentencesInTheirPlaces() {
        TranslatedTexts translated = translations(new PhraseBook("a", HARVEST))
                .translate(
                        List.of("Panen raya dimulai", "", "  ", "Hasilnya baik."),
                        Language.ENGLISH,
                        List.of(),
                        TranslationProgress.NONE);

        assertThat(translated.texts()).containsExactly("Harvest begins", "", "  ", "BAD yield.");
    }

    @Test
    void saysThatThereIsNoModel() {
        assertThatThrownBy(() -> translations(new PhraseBook("a", HARVEST, Set.of(Language.FRENCH)))
                        .translate(STORY, Language.ARABIC, List.of(), TranslationProgress.NONE))
                .isInstanceOf(AlihwartaException.class)
                .hasMessageContaining("ar");
    }

    @Test
    void passesOnTheFailureOfTheLastEngine() {
        PhraseBook knowsNothing = new PhraseBook("a", Map.of());

        assertThatThrownBy(() -> translations(knowsNothing)
                        .translate(STORY, Language.ENGLISH, List.of(), TranslationProgress.NONE))
                .isInstanceOf(AlihwartaException.class)
                .hasMessageContaining("Panen raya dimulai");
    }

    private static Translations translations(PhraseBook book) {
        return new Translations(new Engines(List.of(book)), new Gates(List.of()));
    }

    private static List<String> targets(TranslatedDocument translated) {
        return translated.segments().stream().map(TranslatedSegment::target).toList();
    }

    /** Finds the word BAD. */
    private static final class NoBadWord implements Gate {
        @Override
        public String id() {
            return "bad-word";
        }

        @Override
        public Category category() {
            return Category.LANGUAGE;
        }

        @Override
        public List<Example> examples() {
            return List.of();
        }

        @Override
        public List<Finding> check(SentencePair pair) {
            return pair.target().contains("BAD")
                    ? List.of(new Finding(id(), Severity.BLOCK, "gate.bad-word", List.of()))
                    : List.of();
        }
    }

    /** An engine that knows whole sentences by heart and notes what it was asked. */
    private static final class PhraseBook implements Engine {
        private final List<String> asked = new ArrayList<>();
        private final Map<String, List<String>> phrases;
        private final String name;
        private final Set<Language> targets;

        PhraseBook(String name, Map<String, List<String>> phrases) {
            this(name, phrases, EnumSet.copyOf(Language.targets()));
        }

        PhraseBook(String name, Map<String, List<String>> phrases, Set<Language> targets) {
            this.name = name;
            this.phrases = new java.util.HashMap<>(phrases);
            this.targets = targets;
        }

        void learn(String source, String target) {
            phrases.put(source, List.of(target));
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public Set<Language> targets() {
            return targets;
        }

        @Override
        public List<List<Candidate>> translate(List<String> sentences, Language target, int nBest) {
            asked.addAll(sentences);
            return sentences.stream().map(this::candidates).toList();
        }

        private List<Candidate> candidates(String sentence) {
            List<String> known = phrases.get(sentence);
            if (known == null) {
                throw AlihwartaException.unavailable("not in the book: " + sentence, null);
            }
            return known.stream().map(Candidate::of).toList();
        }

        @Override
        public void close() {}
    }
}
