package org.alihwarta.translation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.alihwarta.engine.Candidate;
import org.alihwarta.engine.Candidate.Link;
import org.alihwarta.facts.Digits;
import org.alihwarta.facts.Fact;
import org.alihwarta.facts.FactPrinter;
import org.alihwarta.facts.FactReader;
import org.alihwarta.language.Language;
import org.alihwarta.translation.Rewording.Change;

/**
 * A sentence whose numbers, dates and money are taken out before a model sees it ({@code ⟦1⟧ orang}) and printed into its translation.
 *
 * @param text the sentence with placeholders, numbered from 1 in reading order
 * @param facts what they stand for
 */
record Placeholders(String sentence, String text, List<Fact> facts) {
    private static final Pattern PLACEHOLDER = Pattern.compile("⟦(\\d{1,2})⟧");
    /** A year or a code: grouped digits would make another thing of it. */
    private static final Pattern UNGROUPED = Pattern.compile("\\d{1,4}");

    /** Takes out at most so many facts; those in words alone stay, because a model must inflect them. */
    static Placeholders in(String sentence, int most) {
        List<Fact> facts = FactReader.of(Language.INDONESIAN).read(sentence).stream()
                .filter(fact -> !fact.spelled())
                .limit(most)
                .toList();
        StringBuilder text = new StringBuilder();
        int copied = 0;
        for (int i = 0; i < facts.size(); i++) {
            text.append(sentence.substring(copied, facts.get(i).start()))
                    .append('⟦')
                    .append(i + 1)
                    .append('⟧');
            copied = facts.get(i).end();
        }
        return new Placeholders(
                sentence, text.append(sentence.substring(copied)).toString(), facts);
    }

    boolean isEmpty() {
        return facts.isEmpty();
    }

    /** The translation with the values printed as its language prints them; absent unless every placeholder is there once. */
    Optional<Candidate> fill(Candidate candidate, Language language) {
        List<MatchResult> found =
                PLACEHOLDER.matcher(candidate.text()).results().toList();
        boolean complete =
                found.stream().map(Placeholders::number).sorted().toList().equals(numbers());
        if (!complete) {
            return Optional.empty();
        }
        FactPrinter printer = FactPrinter.of(language, Digits.WESTERN);
        Rewording target = new Rewording(candidate.text(), changes(found, fact -> printed(fact, sentence, printer)));
        Rewording source =
                new Rewording(text, changes(PLACEHOLDER.matcher(text).results().toList(), fact -> fact.text(sentence)));
        return Optional.of(
                new Candidate(target.result(), candidate.score(), moved(candidate.alignment(), source, target)));
    }

    private List<Change> changes(List<MatchResult> found, Function<Fact, String> words) {
        return found.stream()
                .map(one -> new Change(one.start(), one.end(), words.apply(facts.get(number(one) - 1))))
                .toList();
    }

    private static List<Link> moved(List<Link> links, Rewording source, Rewording target) {
        return links.stream()
                .map(link -> new Link(
                        source.start(link.sourceStart()),
                        source.end(link.sourceEnd()),
                        target.start(link.targetStart()),
                        target.end(link.targetEnd()),
                        link.probability()))
                .toList();
    }

    /** A fact of a source as the target language writes it. */
    static String printed(Fact fact, String sentence, FactPrinter printer) {
        String written = fact.text(sentence);
        return UNGROUPED.matcher(written).matches() ? written : printer.print(fact.value());
    }

    private List<Integer> numbers() {
        List<Integer> numbers = new ArrayList<>();
        for (int i = 1; i <= facts.size(); i++) {
            numbers.add(i);
        }
        return numbers;
    }

    private static int number(MatchResult placeholder) {
        return Integer.parseInt(placeholder.group(1));
    }
}
