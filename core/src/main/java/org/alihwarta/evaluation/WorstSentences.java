package org.alihwarta.evaluation;

import static org.alihwarta.evaluation.Markup.escape;
import static org.alihwarta.evaluation.Markup.name;
import static org.alihwarta.evaluation.Markup.number;
import static org.alihwarta.evaluation.Markup.text;

import java.util.List;
import java.util.Locale;
import org.alihwarta.gate.Finding;
import org.alihwarta.gate.FindingMessages;
import org.alihwarta.language.Language;

/** For each system the sentences that are least like the reference, with what the other systems made of them. */
final class WorstSentences {
    private static final int SHOWN = 12;

    private final Evaluation evaluation;
    private final TestSet testSet;
    private final FindingMessages messages = FindingMessages.in(Language.ENGLISH);

    WorstSentences(Evaluation evaluation) {
        this.evaluation = evaluation;
        testSet = evaluation.testSet();
    }

    String html() {
        StringBuilder html = new StringBuilder();
        List<SystemResult> results = evaluation.results();
        for (int place = 0; place < results.size(); place++) {
            SystemResult result = results.get(place);
            html.append(place == 0 ? "<details open>" : "<details>")
                    .append("<summary>")
                    .append(name(result.name()))
                    .append("</summary>\n");
            for (int line : result.worstSentences(SHOWN)) {
                html.append(sentence(place, line));
            }
            html.append("</details>\n");
        }
        return html.toString();
    }

    private String sentence(int worst, int line) {
        List<SystemResult> results = evaluation.results();
        StringBuilder html = new StringBuilder();
        html.append(number("<article><h3>Line %d</h3>\n<dl>\n", line + 1))
                .append(row("Source", "", text(testSet.sources().get(line), Language.INDONESIAN)))
                .append(row("Reference", "", text(testSet.references().get(line), testSet.target())))
                .append(translation(results.get(worst), line, "worst"));
        for (int place = 0; place < results.size(); place++) {
            if (place != worst) {
                html.append(translation(results.get(place), line, ""));
            }
        }
        return html.append("</dl></article>\n").toString();
    }

    private String translation(SystemResult result, int line, String kind) {
        String label = name(result.name())
                + number(" <small>chrF %.1f</small>", result.sentenceScores().get(line));
        String translated = text(result.output().translations().get(line), testSet.target());
        return row(label, kind, translated + findings(result.findings().get(line)));
    }

    private String findings(List<Finding> findings) {
        StringBuilder html = new StringBuilder();
        for (Finding finding : findings) {
            String severity = finding.severity().name().toLowerCase(Locale.ROOT);
            html.append(
                    "<p class=\"finding %s\">%s: %s</p>".formatted(severity, severity, escape(messages.text(finding))));
        }
        return html.toString();
    }

    private static String row(String label, String kind, String content) {
        return "<div class=\"row %s\"><dt>%s</dt><dd>%s</dd></div>\n".formatted(kind, label, content);
    }
}
