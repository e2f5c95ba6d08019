package org.alihwarta.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.alihwarta.language.Language;

/**
 * Two models on the way through English, for a language that no model reaches from Indonesian directly.
 *
 * <p>The best English sentences are each translated on. A candidate's score is the sum of both steps', since the probability of the
 * whole way is the product of theirs; its alignment leads through the English words.
 */
final class PivotEngine implements Engine {
    /** More English sentences cost more than their translations gain. */
    private static final int ENGLISH_CANDIDATES = 2;

    private final RememberingEngine toEnglish;
    private final Engine fromEnglish;

    /** {@code fromEnglish} reads English; both are closed with this. */
    PivotEngine(RememberingEngine toEnglish, Engine fromEnglish) {
        this.toEnglish = toEnglish;
        this.fromEnglish = fromEnglish;
    }

    @Override
    public String name() {
        return toEnglish.name() + "+" + fromEnglish.name();
    }

    @Override
    public Set<Language> targets() {
        return fromEnglish.targets();
    }

    @Override
    public List<List<Candidate>> translate(List<String> sentences, Language target, int nBest) {
        int most = Math.min(ENGLISH_CANDIDATES, nBest);
        List<List<Candidate>> english = toEnglish.translate(sentences, Language.ENGLISH, most).stream()
                .map(PivotEngine::withWords)
                .toList();
        List<String> texts =
                english.stream().flatMap(List::stream).map(Candidate::text).toList();
        List<List<Candidate>> translated = fromEnglish.translate(texts, target, (nBest + most - 1) / most);
        List<List<Candidate>> results = new ArrayList<>();
        int next = 0;
        for (List<Candidate> steps : english) {
            results.add(joined(steps, translated.subList(next, next + steps.size()), nBest));
            next += steps.size();
        }
        return results;
    }

    @Override
    public void close() {
        toEnglish.close();
        fromEnglish.close();
    }

    private static List<Candidate> withWords(List<Candidate> english) {
        return english.stream()
                .filter(candidate -> !candidate.text().isBlank())
                .limit(ENGLISH_CANDIDATES)
                .toList();
    }

    /** Best first; a text that is reached through two English sentences counts once. */
    private static List<Candidate> joined(List<Candidate> english, List<List<Candidate>> translated, int nBest) {
        if (english.isEmpty()) {
            return List.of(Candidate.of(""));
        }
        List<Candidate> all = new ArrayList<>();
        for (int i = 0; i < english.size(); i++) {
            Candidate first = english.get(i);
            translated.get(i).forEach(second -> all.add(joined(first, second)));
        }
        Set<String> seen = new HashSet<>();
        return all.stream()
                .sorted(Comparator.comparingDouble(Candidate::score).reversed())
                .filter(candidate -> seen.add(candidate.text()))
                .limit(nBest)
                .toList();
    }

    private static Candidate joined(Candidate first, Candidate second) {
        List<Candidate.Link> links = new ArrayList<>();
        for (Candidate.Link link : second.alignment()) {
            first.alignment().stream()
                    .filter(earlier ->
                            earlier.targetStart() < link.sourceEnd() && link.sourceStart() < earlier.targetEnd())
                    .max(Comparator.comparingDouble(Candidate.Link::probability))
                    .ifPresent(earlier -> links.add(new Candidate.Link(
                            earlier.sourceStart(),
                            earlier.sourceEnd(),
                            link.targetStart(),
                            link.targetEnd(),
                            earlier.probability() * link.probability())));
        }
        return new Candidate(second.text(), first.score() + second.score(), links);
    }
}
