package org.alihwarta.evaluation;

import static org.alihwarta.evaluation.Markup.escape;
import static org.alihwarta.evaluation.Markup.number;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * An evaluation as one HTML page: all systems in one table, charts, what the gates found, and each system's worst sentences beside the
 * others'. The page asks nothing of any server, so it can be mailed and kept.
 */
public final class EvaluationReport {
    private final Evaluation evaluation;
    private final Instant made;

    /** @param made when the evaluation was done */
    public EvaluationReport(Evaluation evaluation, Instant made) {
        this.evaluation = evaluation;
        this.made = made;
    }

    public String html() {
        return HtmlPage.of(title(), header() + "<main>\n" + scores() + spread() + findings() + worst() + "</main>\n");
    }

    private String title() {
        TestSet testSet = evaluation.testSet();
        return "%s into %s"
                .formatted(
                        testSet.name(),
                        Locale.forLanguageTag(testSet.target().tag()).getDisplayLanguage(Locale.ENGLISH));
    }

    private String header() {
        int systems = evaluation.results().size();
        return "<header><h1>%s</h1>\n<p>%s %s, %d %s, %s</p></header>\n"
                .formatted(
                        escape(title()),
                        number("%,d", evaluation.testSet().size()),
                        evaluation.testSet().size() == 1 ? "sentence" : "sentences",
                        systems,
                        systems == 1 ? "system" : "systems",
                        HtmlPage.time(made));
    }

    private String scores() {
        List<SystemResult> results = evaluation.results();
        ReportCharts charts = new ReportCharts(results);
        return section(
                "Scores",
                new ReportTables(evaluation).scores()
                        + "<div class=\"charts\">\n"
                        + charts.scores("BLEU", result -> result.bleu().score())
                        + charts.scores("chrF2", SystemResult::chrF)
                        + "</div>\n"
                        + "<p class=\"note\">In the sentences that no gate holds, which are what readers would get:</p>\n"
                        + new ReportTables(evaluation).released()
                        + signatures());
    }

    private String signatures() {
        return """
                <p class="note">BLEU|%s<br>chrF2|%s<br>chrF2++|%s</p>
                <p class="note">Computed here by sacreBLEU's rules; the scores equal those of the version named. Length is the translation's
                against the reference's, in tokens. Numbers, dates and money are those that the source has in digits and the translation with the same value. Names are those of the registry whose form in the target language stands in the translation.
                What the gates find in the reference itself are false alarms; names that it lacks are written there as the registry does not know.</p>
                """.formatted(
                        evaluation.bleu().signature(),
                        Chrf.chrF2().signature(),
                        Chrf.chrF2PlusPlus().signature());
    }

    private String spread() {
        ReportCharts charts = new ReportCharts(evaluation.results());
        StringBuilder html = new StringBuilder("<div class=\"charts\">\n");
        evaluation.results().forEach(result -> html.append(charts.spread(result)));
        return section("Sentences by chrF2", html.append("</div>\n").toString());
    }

    private String findings() {
        List<SystemResult> results = evaluation.results();
        String table = new ReportTables(evaluation).findings();
        if (table.isEmpty()) {
            return section("What the gates found", "<p>Nothing.</p>\n");
        }
        return section(
                "What the gates found",
                "<div class=\"charts\">\n" + new ReportCharts(results).findings() + "</div>\n" + """
                        <p class="legend"><span class="block">blocked</span> <span class="review">to review</span> <span class="warn">remarked</span></p>
                        <p class="note">In how many sentences each gate found something:</p>
                        """ + table);
    }

    private String worst() {
        return section(
                "Worst sentences",
                "<p class=\"note\">Those least like the reference by chrF2, per system.</p>\n"
                        + new WorstSentences(evaluation).html());
    }

    private static String section(String title, String content) {
        return "<section><h2>%s</h2>\n%s</section>\n".formatted(escape(title), content);
    }
}
