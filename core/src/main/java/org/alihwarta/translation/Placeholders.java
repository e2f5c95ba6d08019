package org.alihwarta.translation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alihwarta.facts.Digits;
import org.alihwarta.facts.Fact;
import org.alihwarta.facts.FactPrinter;
import org.alihwarta.facts.FactReader;
import org.alihwarta.language.Language;

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
    Optional<String> fill(String translation, Language language) {
        Matcher matcher = PLACEHOLDER.matcher(translation);
        List<Integer> found = new ArrayList<>();
        matcher.results().forEach(result -> found.add(number(result)));
        boolean complete = found.stream().sorted().toList().equals(numbers());
        FactPrinter printer = FactPrinter.of(language, Digits.WESTERN);
        return complete
                ? Optional.of(matcher.replaceAll(
                        result -> Matcher.quoteReplacement(printed(facts.get(number(result) - 1), sentence, printer))))
                : Optional.empty();
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
