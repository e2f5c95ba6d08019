package org.alihwarta.evaluation;

import static org.alihwarta.evaluation.Markup.escape;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.alihwarta.gate.Severity;
import org.alihwarta.gate.evaluation.Fault;
import org.alihwarta.gate.evaluation.GateEvaluation;
import org.alihwarta.gate.evaluation.GateEvaluation.Rates;
import org.alihwarta.language.Language;
import org.jspecify.annotations.Nullable;

/** How often the gates err, as text for a terminal, as CSV and as one HTML page. A column per language. */
public final class GateReport {
    private static final int MOST_LANGUAGES = 3;

    private final String name;
    private final Map<Language, Rates> rates;
    private final Instant made;

    /**
     * @param name of the test set
     * @param rates at least one language's
     */
    public GateReport(String name, Map<Language, Rates> rates, Instant made) {
        this.name = name;
        this.rates = new EnumMap<>(rates);
        this.made = made;
    }

    public String text() {
        StringBuilder text = new StringBuilder(name + "\n");
        for (Row row : rows()) {
            text.append(String.format(Locale.ROOT, "%-32s", row.title()));
            row.cells().forEach(cell -> text.append(String.format(Locale.ROOT, " %16s", cell)));
            text.append('\n');
        }
        return text.toString();
    }

    /** {@code language,what,name,severity,count,of,percent}. */
    public String csv() {
        StringBuilder csv = new StringBuilder("language,what,name,severity,count,of,percent\n");
        rates.forEach((language, found) -> {
            found.faults().entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .forEach(entry -> {
                        Fault fault = entry.getKey();
                        GateEvaluation.Catch caught = entry.getValue();
                        csv.append(line(
                                language.code() + ",caught," + fault.name() + "," + fault.severity(),
                                caught.caught(),
                                caught.planted()));
                    });
            for (String gate : gates()) {
                csv.append(line(
                        language.code() + ",alarm," + gate + ",BLOCK",
                        count(found.blocked(), gate),
                        found.sentences()));
                csv.append(line(
                        language.code() + ",alarm," + gate + ",REVIEW",
                        count(found.reviewed(), gate),
                        found.sentences()));
            }
        });
        return csv.toString();
    }

    public String html() {
        String table = rows().stream()
                .map(row -> "<tr><th>" + escape(row.title()) + "</th>"
                        + row.cells().stream()
                                .map(cell -> "<td>" + escape(cell) + "</td>")
                                .collect(Collectors.joining())
                        + "</tr>\n")
                .collect(Collectors.joining());
        return HtmlPage.of("Gates on " + name, """
                <header><h1>Gates on %s</h1>
                <p>%s</p></header>
                <main><section>
                <p class="note">Caught: planted faults with a finding at least as grave as the fault asks for, by all planted. Held, to review: good
                translations in which a gate found something.</p>
                <div class="scroll"><table>
                %s</table></div>
                </section></main>
                """.formatted(escape(name), HtmlPage.time(made), table));
    }

    private List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        rows.add(row("", language -> language.code()));
        for (Fault fault : Fault.values()) {
            String title = fault.name().toLowerCase(Locale.ROOT).replace('_', ' ')
                    + (fault.severity() == Severity.BLOCK ? "" : " (review)");
            rows.add(row(title, language -> caught(rates(language).faults().get(fault))));
        }
        rows.add(row("ALL BLOCKING FAULTS", language -> percent(rates(language).catchRate(Severity.BLOCK))));
        rows.add(row("ALL REVIEW FAULTS", language -> percent(rates(language).catchRate(Severity.REVIEW))));
        if (rates.size() >= MOST_LANGUAGES) {
            rows.add(row("HELD IN 1 OR 2 LANGUAGES", language -> alarms(rates(language), heldHereOrThere(language))));
        }
        for (String gate : gates()) {
            String title = gate.equals(Rates.ALL) ? "ALL GATES" : gate;
            rows.add(row(
                    title + ": held",
                    language -> alarms(rates(language), count(rates(language).blocked(), gate))));
            rows.add(row(
                    title + ": to review",
                    language -> alarms(rates(language), count(rates(language).reviewed(), gate))));
        }
        return rows;
    }

    /** A sentence that is held in three languages or more says something in the source that no translation of it says. */
    private int heldHereOrThere(Language language) {
        return (int) rates(language).held().stream()
                .filter(sentence -> rates.values().stream()
                                .filter(other -> other.held().contains(sentence))
                                .count()
                        < MOST_LANGUAGES)
                .count();
    }

    private Row row(String title, Function<Language, String> cell) {
        return new Row(title, rates.keySet().stream().map(cell).toList());
    }

    private Rates rates(Language language) {
        Rates found = rates.get(language);
        if (found == null) {
            throw new IllegalArgumentException("nothing was measured for " + language);
        }
        return found;
    }

    /** Those that found anything, and all together. */
    private Set<String> gates() {
        Set<String> gates = new TreeSet<>(Set.of(Rates.ALL));
        rates.values().forEach(found -> gates.addAll(found.blocked().keySet()));
        return gates;
    }

    private static int count(Map<String, Integer> counts, String gate) {
        return counts.getOrDefault(gate, 0);
    }

    private static String caught(GateEvaluation.@Nullable Catch found) {
        return found == null || found.planted() == 0
                ? "-"
                : "%d/%d %s".formatted(found.caught(), found.planted(), percent(found.rate()));
    }

    private static String alarms(Rates found, int count) {
        return "%d %s".formatted(count, percent((double) count / Math.max(1, found.sentences())));
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f%%", 100 * share);
    }

    private static String line(String key, int count, int of) {
        return String.format(Locale.ROOT, "%s,%d,%d,%.2f\n", key, count, of, of == 0 ? 0 : 100.0 * count / of);
    }

    private record Row(String title, List<String> cells) {}
}
