package org.alihwarta.gate;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.alihwarta.language.Language;

/** Part of gate 4: tags, entities and placeholders of the target are those of the source, none lost, none new, none broken. */
public final class MarkupGate implements Gate {
    static final String DIFFERENT = "gate.markup.different";

    /** Whole tags, tags broken off or never opened, entities, and placeholders such as {0}, %s or __FACT1__. */
    private static final Pattern MARKUP = Pattern.compile(
            "</?\\s*[A-Za-z][^<>]*>|<[/A-Za-z][^<>]*$|&(?:[a-z]{2,8}|#\\d+);|\\{\\d+}|__\\w+__|%\\d*\\$?[sd]\\b|[⟦⟧]");

    @Override
    public String id() {
        return "markup";
    }

    @Override
    public Category category() {
        return Category.ADDITION;
    }

    @Override
    public List<Finding> check(SentencePair pair) {
        String source = markup(pair.source());
        String target = markup(pair.target());
        return source.equals(target) ? List.of() : List.of(Finding.block("markup", DIFFERENT, source, target));
    }

    /** Word order may move markup, so order does not count. */
    private static String markup(String text) {
        return MARKUP.matcher(text)
                .results()
                .map(MatchResult::group)
                .map(tag -> tag.replaceAll("\\s+", " "))
                .sorted()
                .collect(Collectors.joining(" "));
    }

    @Override
    public List<Example> examples() {
        String source = "Laporan itu dimuat <a href=\"/l\">di sini</a> kemarin.";
        return List.of(
                Example.passes(Language.ENGLISH, source, "The report was published <a href=\"/l\">here</a> yesterday."),
                Example.caught(
                        DIFFERENT, Language.ENGLISH, source, "The report was published <a href=\"/l\">here yesterday."),
                Example.caught(DIFFERENT, Language.JAPANESE, source, "報告は昨日＜a＞ここに＜/a＞掲載された。"));
    }
}
