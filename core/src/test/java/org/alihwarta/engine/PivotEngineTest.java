package org.alihwarta.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alihwarta.language.Language;
import org.junit.jupiter.api.Test;

class PivotEngineTest {
    private final Phrases toEnglish = new Phrases(
            "marian/id-en/1",
            Language.ENGLISH,
            Map.of(
                    "selamat pagi",
                    List.of(
                            candidate("good morning", -0.2, link(0, 7, 0, 4, 0.9), link(8, 12, 5, 12, 0.8)),
                            candidate("morning", -0.5, link(8, 12, 0, 7, 0.5))),
                    "hm",
                    List.of(candidate(" ", -3))));

    private final Phrases fromEnglish = new Phrases(
            "marian/en-fr/2",
            Language.FRENCH,
            Map.of(
                    "good morning",
                    List.of(
                            candidate("bonjour", -0.4, link(0, 4, 0, 3, 0.5), link(5, 12, 3, 7, 0.5)),
                            candidate("bon matin", -0.6, link(5, 12, 4, 9, 1.0))),
                    "morning",
                    List.of(candidate("matin", -0.05, link(0, 7, 0, 5, 1.0)), candidate("bonjour", -2))));

    private final Engine pivot = new PivotEngine(new RememberingEngine(toEnglish), fromEnglish);

    @Test
    void namesBothModels() {
        assertThat(pivot.name()).isEqualTo("marian/id-en/1+marian/en-fr/2");
        assertThat(pivot.targets()).containsExactly(Language.FRENCH);
    }

    @Test
    void ranksByTheProbabilityOfTheWholeWay() {
        List<Candidate> found = translate("selamat pagi", 4);
        assertThat(found).extracting(Candidate::text).containsExactly("matin", "bonjour", "bon matin");
        assertThat(found.get(0).score()).isCloseTo(-0.55, within(1e-9));
        assertThat(found.get(1).score()).isCloseTo(-0.6, within(1e-9));
    }

    @Test
    void goesThroughOneEnglishSentenceWhenOneCandidateIsWanted() {
        assertThat(translate("selamat pagi", 1)).extracting(Candidate::text).containsExactly("bonjour");
    }

    @Test
    void leadsTheAlignmentThroughTheEnglishWords() {
        Candidate bonjour = translate("selamat pagi", 1).get(0);
        assertThat(bonjour.alignment()).containsExactly(link(0, 7, 0, 3, 0.9 * 0.5), link(8, 12, 3, 7, 0.8 * 0.5));
    }

    @Test
    void givesACandidateEvenWhereEnglishHasNoWord() {
        assertThat(translate("hm", 2)).extracting(Candidate::text).containsExactly("");
    }

    @Test
    void asksForTheEnglishOfASentenceOnce() {
        translate("selamat pagi", 4);
        translate("selamat pagi", 4);
        pivot.translate(List.of("selamat pagi", "hm", "selamat pagi"), Language.FRENCH, 4);
        assertThat(toEnglish.asked).containsExactly("selamat pagi", "hm");
    }

    private List<Candidate> translate(String sentence, int nBest) {
        return pivot.translate(List.of(sentence), Language.FRENCH, nBest).get(0);
    }

    private static Candidate candidate(String text, double score, Candidate.Link... links) {
        return new Candidate(text, score, List.of(links));
    }

    private static Candidate.Link link(int from, int to, int targetFrom, int targetTo, double probability) {
        return new Candidate.Link(from, to, targetFrom, targetTo, probability);
    }

    /** Knows a few phrases. */
    private static final class Phrases implements Engine {
        private final String name;
        private final Language target;
        private final Map<String, List<Candidate>> phrases;
        private final List<String> asked = new ArrayList<>();

        Phrases(String name, Language target, Map<String, List<Candidate>> phrases) {
            this.name = name;
            this.target = target;
            this.phrases = phrases;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public Set<Language> targets() {
            return Set.of(target);
        }

        @Override
        public List<List<Candidate>> translate(List<String> sentences, Language target, int nBest) {
            asked.addAll(sentences);
            return sentences.stream()
                    .map(sentence -> phrases.getOrDefault(sentence, List.of()).stream()
                            .limit(nBest)
                            .toList())
                    .toList();
        }

        @Override
        public void close() {}
    }
}
