package org.alihwarta.evaluation;

import static org.alihwarta.evaluation.Markup.escape;
import static org.alihwarta.evaluation.Markup.number;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.alihwarta.gate.Severity;

/** Charts as inline SVG, drawn 360 units wide; colours come from the page's style, so that they follow light and dark. */
final class ReportCharts {
    private static final int WIDTH = 360;
    private static final int ROW = 46;
    private static final int BAR = 18;
    /** Kept free to the right of the longest bar for its figure. */
    private static final int FIGURE = 52;

    private static final int LONGEST_NAME = 44;
    private static final int BINS = 10;
    private static final int COLUMN = 34;
    private static final int HISTOGRAM = 120;
    private static final int LEFT = 10;
    private static final int TOP = 16;

    private final List<SystemResult> results;

    ReportCharts(List<SystemResult> results) {
        this.results = results;
    }

    /** A bar per system from 0 to the next ten above the best. */
    String scores(String title, ToDoubleFunction<SystemResult> score) {
        double best = results.stream().mapToDouble(score).max().orElse(0);
        double scale = Math.max(10, Math.ceil(best / 10) * 10);
        StringBuilder rows = new StringBuilder();
        for (int row = 0; row < results.size(); row++) {
            SystemResult result = results.get(row);
            double value = score.applyAsDouble(result);
            double length = (WIDTH - FIGURE) * value / scale;
            rows.append(label(result, row))
                    .append(bar("bar", 0, length, row))
                    .append(number(
                            "<text class=\"figure\" x=\"%.1f\" y=\"%d\">%.1f</text>", length + 6, middle(row), value));
        }
        return figure(title, results.size() * ROW, rows);
    }

    /** A bar per system of the sentences that a gate held, wanted reviewed, or only remarked on, out of all. */
    String findings() {
        StringBuilder rows = new StringBuilder();
        for (int row = 0; row < results.size(); row++) {
            SystemResult result = results.get(row);
            rows.append(label(result, row)).append(bar("all", 0, WIDTH - FIGURE, row));
            double start = 0;
            for (Severity severity : List.of(Severity.BLOCK, Severity.REVIEW, Severity.WARN)) {
                double length = (double) (WIDTH - FIGURE)
                        * result.sentencesAt(severity)
                        / result.sentenceScores().size();
                rows.append(bar(severity.name().toLowerCase(Locale.ROOT), start, length, row));
                start += length;
            }
            double blocked = 100.0
                    * result.sentencesAt(Severity.BLOCK)
                    / result.sentenceScores().size();
            rows.append(number(
                    "<text class=\"figure\" x=\"%d\" y=\"%d\">%.1f%%</text>",
                    WIDTH - FIGURE + 6, middle(row), blocked));
        }
        return figure("Sentences with findings, and share blocked", results.size() * ROW, rows);
    }

    /** How a system's sentences are spread over the scale of chrF; all systems are drawn to the same height. */
    String spread(SystemResult result) {
        int highest = results.stream()
                .flatMap(each -> bins(each).stream())
                .max(Integer::compareTo)
                .orElse(1);
        StringBuilder columns = new StringBuilder();
        List<Integer> bins = bins(result);
        for (int bin = 0; bin < BINS; bin++) {
            double height = (double) HISTOGRAM * bins.get(bin) / highest;
            double x = LEFT + bin * COLUMN;
            columns.append(number(
                    "<rect class=\"bar\" x=\"%.1f\" y=\"%.1f\" width=\"%d\" height=\"%.1f\"><title>%d to %d: %d sentences</title></rect>",
                    x + 1, TOP + HISTOGRAM - height, COLUMN - 2, height, bin * BINS, bin * BINS + BINS, bins.get(bin)));
            if (bins.get(bin) > 0) {
                columns.append(number(
                        "<text class=\"count\" x=\"%.1f\" y=\"%.1f\">%d</text>",
                        x + COLUMN / 2.0, TOP + HISTOGRAM - height - 4, bins.get(bin)));
            }
        }
        for (int tick = 0; tick <= BINS; tick += 2) {
            columns.append(number(
                    "<text class=\"tick\" x=\"%d\" y=\"%d\">%d</text>",
                    LEFT + tick * COLUMN, TOP + HISTOGRAM + 16, tick * BINS));
        }
        columns.append(number(
                "<line class=\"axis\" x1=\"%d\" y1=\"%d\" x2=\"%d\" y2=\"%d\"/>",
                LEFT, TOP + HISTOGRAM, LEFT + BINS * COLUMN, TOP + HISTOGRAM));
        return figure(result.name(), TOP + HISTOGRAM + 22, columns);
    }

    private static List<Integer> bins(SystemResult result) {
        int[] bins = new int[BINS];
        result.sentenceScores().forEach(score -> bins[Math.min(BINS - 1, (int) (score / BINS))]++);
        return Arrays.stream(bins).boxed().toList();
    }

    private static String label(SystemResult result, int row) {
        String name = result.name();
        String shown = name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME - 1) + "…";
        return number("<text class=\"label\" x=\"0\" y=\"%d\">%s</text>", row * ROW + 14, escape(shown));
    }

    private static String bar(String kind, double start, double length, int row) {
        return number(
                "<rect class=\"%s\" x=\"%.1f\" y=\"%d\" width=\"%.1f\" height=\"%d\"/>",
                kind, start, row * ROW + 20, length, BAR);
    }

    private static int middle(int row) {
        return row * ROW + 20 + BAR - 4;
    }

    private static String figure(String title, int height, CharSequence content) {
        return "<figure><figcaption>%s</figcaption><svg viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"%s\">%s</svg></figure>\n"
                .formatted(escape(title), WIDTH, height, escape(title), content);
    }
}
