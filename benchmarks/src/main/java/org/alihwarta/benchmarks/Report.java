package org.alihwarta.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.alihwarta.evaluation.Chrf;
import org.alihwarta.marian.ModelFiles;
import org.jspecify.annotations.Nullable;

/** What a run found, as Markdown; the parts are added in the order in which they shall stand. */
final class Report {

    private static final String OWN_TWO = "Alihwarta FAST, beam 1, 2 thread";
    private static final String OWN_BEAM = "Alihwarta FAST, beam 4";
    private static final String NATIVE = "marian-decoder int8, native, beam 1, 1 thread";
    private static final String NATIVE_TWO = "marian-decoder int8, native, beam 1, 2 thread";
    private static final String WASM = "Bergamot WASM";

    private final Arguments arguments;
    private final List<String> lines;
    private final long words;
    private final double modelMegabytes;
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder goals = new StringBuilder();

    Report(Arguments arguments, List<String> lines, Path folder, String machine, Clock clock) throws IOException {
        this.arguments = arguments;
        this.lines = lines;
        this.words = Words.count(lines);
        Path model = ModelFiles.in(folder).model();
        this.modelMegabytes = Files.size(model) / 1e6;
        String shape = arguments.model() == null
                ? " grown from " + arguments.shipped().getFileName()
                        + " to the shape of Firefox' tiny models: encoder 6 layers of 256, 1,536 units, SSRU decoder of 2"
                : " of " + folder.getFileName();
        line("# Speed beside the peers");
        line("");
        line(
                "Written by `./alihwarta bench` on %s: %d sentences, %d words; %s.",
                LocalDate.now(clock), lines.size(), words, machine);
        line("Speed is that of an int8 model of %.1f MB%s.", modelMegabytes, shape);
        line("Every figure is the median of %d rounds in which all decoders take turns.", arguments.rounds());
        line("");
    }

    private void line(String format, Object... values) {
        text.append(String.format(Locale.ROOT, format, values)).append('\n');
    }

    private void goal(String what, String goal, double figure, boolean isMet) {
        goals.append(String.format(Locale.ROOT, "| %s | %s | %.2f | %s |%n", what, goal, figure, isMet ? "yes" : "no"));
    }

    void addStartUp(StartUp start) {
        goal("first sentence of a cold process, s", "at most 1", start.coldSeconds(), start.coldSeconds() <= 1);
        goal("first sentence of a second load, s", "at most 0.3", start.warmSeconds(), start.warmSeconds() <= 0.3);
        double most = 2 * modelMegabytes + 250;
        goal(
                "most resident memory, MB",
                String.format(Locale.ROOT, "under %.0f", most),
                start.megabytes(),
                start.megabytes() < most);
    }

    void addSpeed(Map<String, Measurement> all, Map<String, String> absent) {
        Measurement own = all.values().iterator().next();
        line("| decoder | words/s | words per processor second | ratio | wall s | processor s | lines as the first |");
        line("|---|---|---|---|---|---|---|");
        for (Measurement one : all.values()) {
            line(
                    "| %s | %.0f | %.0f | %.2f | %.2f | %.2f | %d of %d |",
                    one.decoder(),
                    words / one.wallSeconds(),
                    words / one.processorSeconds(),
                    own.processorSeconds() / one.processorSeconds(),
                    one.wallSeconds(),
                    one.processorSeconds(),
                    one.linesEqualTo(own),
                    lines.size());
        }
        line("");
        line(
                "Loading is left out. The ratio is that of words per processor second to the first line's: the wall clock says");
        line(
                "little where other programs run. The native decoder leaves scores out when it is greedy; ours always has them.");
        absent.forEach((peer, remedy) -> line("Absent: %s. To have it measured, %s.", peer, remedy));
        line("");
        compare("speed, of the WASM build's", "at least 3", 3, SideBySide.find(all, WASM), own);
        compare("speed, of the native decoder's", "at least 0.8", 0.8, SideBySide.find(all, NATIVE), own);
        scaling(all, own);
    }

    private void compare(String what, String wanted, double least, @Nullable Measurement peer, Measurement own) {
        if (peer != null) {
            double ratio = peer.processorSeconds() / own.processorSeconds();
            goal(what, wanted, ratio, ratio >= least);
        }
    }

    private void scaling(Map<String, Measurement> all, Measurement own) {
        Measurement two = SideBySide.find(all, OWN_TWO);
        Measurement beam = SideBySide.find(all, OWN_BEAM);
        if (two != null) {
            double faster = own.wallSeconds() / two.wallSeconds();
            goal("speed of two threads, of one's", "at least 1.8", faster, faster >= 1.8);
        }
        if (beam != null) {
            double dearer = beam.processorSeconds() / own.processorSeconds();
            goal("cost of beam 4, of greedy's", "at most 2.5", dearer, dearer <= 2.5);
        }
        Measurement one = SideBySide.find(all, NATIVE);
        Measurement nativeTwo = SideBySide.find(all, NATIVE_TWO);
        if (one != null && nativeTwo != null) {
            line("The native decoder's two threads are %.2f times one.", one.wallSeconds() / nativeTwo.wallSeconds());
            line("");
        }
    }

    void addFlatness(Map<Integer, Double> costs) {
        line("## Cost of a word");
        line("");
        line("| sentences given at once | microseconds of processor time a word |");
        line("|---|---|");
        costs.forEach((count, cost) -> line("| %,d | %.0f |", count, cost));
        line("");
    }

    void addQuality(List<Measurement> all) throws IOException {
        Path file = arguments.reference();
        List<String> reference = file == null ? null : Files.readAllLines(file);
        line("## The same answers");
        line("");
        line(
                "`%s` as it is, greedy; lines alike and chrF against the first line's output%s.",
                arguments.shipped().getFileName(),
                reference == null ? "" : ", and chrF against a person's translation");
        line("");
        line("| decoder | lines alike | chrF to the first | chrF to the reference |");
        line("|---|---|---|---|");
        Measurement first = all.get(0);
        for (Measurement one : all) {
            line(
                    "| %s | %d of %d | %.2f | %s |",
                    one.decoder(),
                    one.linesEqualTo(first),
                    lines.size(),
                    Chrf.chrF2().corpus(one.output(), first.output()),
                    reference == null
                            ? ""
                            : String.format(Locale.ROOT, "%.2f", Chrf.chrF2().corpus(one.output(), reference)));
        }
        line("");
    }

    void addKernels(List<String> rows) {
        line("## Kernels");
        line("");
        line("JMH, one thread; microseconds a call.");
        line("");
        line("| kernel | mean | error |");
        line("|---|---|---|");
        rows.forEach(row -> text.append(row).append('\n'));
        line("");
    }

    void addNotes() throws IOException {
        Path notes = arguments.notes();
        text.append(notes == null ? "" : Files.readString(notes));
    }

    /** The goals come first. */
    String text() {
        int table = text.indexOf("| decoder |");
        String summary = "| goal | wanted | found | met |\n|---|---|---|---|\n" + goals + "\n";
        return text.substring(0, table) + summary + text.substring(table);
    }
}
