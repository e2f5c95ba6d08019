package org.alihwarta.evaluation;

import static org.alihwarta.evaluation.Markup.escape;
import static org.alihwarta.evaluation.Markup.name;
import static org.alihwarta.evaluation.Markup.number;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.alihwarta.gate.Finding;
import org.alihwarta.gate.Severity;

/** The figures of all systems, one row each. */
final class ReportTables {
    private static final String NONE = "<td class=\"none\">–</td>";

    private final SystemResult reference;
    private final List<SystemResult> results;

    ReportTables(Evaluation evaluation) {
        reference = evaluation.reference();
        results = evaluation.results();
    }

    String scores() {
        List<String> head = List.of(
                "System",
                "BLEU",
                "chrF2",
                "chrF2++",
                "Length",
                "Numbers kept",
                "Dates kept",
                "Money kept",
                "Names kept",
                "Blocked",
                "To review",
                "Sentences/s");
        return table(head, results.stream().map(this::scoreCells).toList(), referenceCells());
    }

    /** What came through in the sentences that no gate holds. */
    String released() {
        List<String> head = List.of("System", "Not held", "Numbers kept", "Dates kept", "Money kept", "Names kept");
        return table(
                head,
                results.stream().map(result -> releasedCells(result.released())).toList(),
                releasedCells(reference.released()));
    }

    private static List<String> releasedCells(Survival released) {
        return List.of(
                number("<td>%d</td>", released.sentences()),
                kept(released.facts(FactKind.NUMBERS)),
                kept(released.facts(FactKind.DATES)),
                kept(released.facts(FactKind.MONEY)),
                kept(released.names()));
    }

    /** How many sentences each gate found something in; empty where no gate found anything. */
    String findings() {
        TreeSet<String> gates = Stream.concat(results.stream(), Stream.of(reference))
                .flatMap(result -> result.findings().stream())
                .flatMap(List::stream)
                .map(Finding::gate)
                .collect(Collectors.toCollection(TreeSet::new));
        if (gates.isEmpty()) {
            return "";
        }
        List<String> head = new ArrayList<>(List.of("System"));
        head.addAll(gates);
        return table(
                head, results.stream().map(result -> countCells(gates, result)).toList(), countCells(gates, reference));
    }

    private static List<String> countCells(Set<String> gates, SystemResult result) {
        return gates.stream()
                .map(gate -> number("<td>%d</td>", result.sentencesFoundBy(gate)))
                .toList();
    }

    /** Its scores would say nothing: it is compared with itself. */
    private List<String> referenceCells() {
        return List.of(
                NONE,
                NONE,
                NONE,
                NONE,
                kept(reference.survival().facts(FactKind.NUMBERS)),
                kept(reference.survival().facts(FactKind.DATES)),
                kept(reference.survival().facts(FactKind.MONEY)),
                kept(reference.survival().names()),
                number("<td>%d</td>", reference.sentencesAt(Severity.BLOCK)),
                number("<td>%d</td>", reference.sentencesAt(Severity.REVIEW)),
                NONE);
    }

    private List<String> scoreCells(SystemResult result) {
        return List.of(
                score(
                        result.bleu().score(),
                        results.stream().mapToDouble(each -> each.bleu().score())),
                score(result.chrF(), results.stream().mapToDouble(SystemResult::chrF)),
                score(result.chrFPlusPlus(), results.stream().mapToDouble(SystemResult::chrFPlusPlus)),
                number("<td>%.3f</td>", result.bleu().lengthRatio()),
                kept(result.survival().facts(FactKind.NUMBERS)),
                kept(result.survival().facts(FactKind.DATES)),
                kept(result.survival().facts(FactKind.MONEY)),
                kept(result.survival().names()),
                number("<td>%d</td>", result.sentencesAt(Severity.BLOCK)),
                number("<td>%d</td>", result.sentencesAt(Severity.REVIEW)),
                speed(result.findSpeed()));
    }

    /** The best of a column stands out, where there is more than one. */
    private String score(double score, DoubleStream all) {
        boolean best = results.size() > 1 && score == all.max().orElse(score);
        return number(best ? "<td class=\"best\">%.2f</td>" : "<td>%.2f</td>", score);
    }

    private static String kept(Survival.Kept names) {
        OptionalDouble percentage = names.findPercentage();
        return percentage.isEmpty()
                ? NONE
                : number(
                        "<td>%.1f%% <small>%d of %d</small></td>", percentage.getAsDouble(), names.kept(), names.all());
    }

    private static String speed(OptionalDouble speed) {
        return speed.isEmpty() ? NONE : number("<td>%.1f</td>", speed.getAsDouble());
    }

    private String table(List<String> head, List<List<String>> rows, List<String> referenceRow) {
        StringBuilder html = new StringBuilder("<div class=\"scroll\" tabindex=\"0\"><table>\n<thead><tr>");
        head.forEach(
                title -> html.append("<th scope=\"col\">").append(escape(title)).append("</th>"));
        html.append("</tr></thead>\n<tbody>\n");
        for (int row = 0; row < rows.size(); row++) {
            html.append("<tr>").append(row(name(results.get(row).name()), rows.get(row)));
        }
        return html.append("<tr class=\"reference\">")
                .append(row("The reference itself", referenceRow))
                .append("</tbody></table></div>\n")
                .toString();
    }

    private static String row(String label, List<String> cells) {
        return "<th scope=\"row\">" + label + "</th>" + String.join("", cells) + "</tr>\n";
    }
}
