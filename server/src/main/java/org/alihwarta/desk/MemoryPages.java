package org.alihwarta.desk;

import com.ibm.icu.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.LongStream;
import org.alihwarta.language.Language;
import org.alihwarta.memory.Concordance;
import org.alihwarta.memory.Memory;
import org.alihwarta.memory.MemoryStatistics;
import org.alihwarta.memory.Savings;
import org.alihwarta.memory.tmx.TmxExchange;
import org.alihwarta.memory.tmx.TmxReport;
import org.alihwarta.story.StoryId;
import org.alihwarta.web.Messages;
import org.alihwarta.web.Moments;

/** Makes the pages of the memory. Safe for use by several threads. */
public final class MemoryPages {
    private static final int MOST_HITS = 50;

    private final Memory memory;
    private final Savings savings;
    private final MemoryImports imports;
    private final Moments moments;

    public MemoryPages(Memory memory, Savings savings, MemoryImports imports, Moments moments) {
        this.memory = memory;
        this.savings = savings;
        this.imports = imports;
        this.moments = moments;
    }

    MemoryPage page(Visit visit, Concordance concordance) {
        MemoryStatistics statistics = savings.statistics();
        return new MemoryPage(
                visit,
                concordance.words(),
                concordance.side().name(),
                concordance.language(),
                visit.text().of("memory.units", "count", statistics.units()),
                statistics.lines().stream()
                        .map(line -> line(line, visit.language()))
                        .toList(),
                search(visit, concordance),
                imports(visit));
    }

    MemoryPage.MemorySearch search(Visit visit, Concordance concordance) {
        List<MemoryPage.Hit> hits = memory.search(concordance, MOST_HITS).stream()
                .map(hit -> hit(hit, visit))
                .toList();
        String summary = concordance.words().isBlank() ? "" : visit.text().of("memory.found", "count", hits.size());
        return new MemoryPage.MemorySearch(visit, concordance.words(), summary, hits);
    }

    MemoryPage.MemoryUploads imports(Visit visit) {
        List<MemoryImports.Running> all = imports.all();
        boolean pending = all.stream().anyMatch(MemoryImports.Running::isPending);
        return new MemoryPage.MemoryUploads(
                pending ? "every 1s" : null,
                all.stream().map(one -> upload(one, visit.text())).toList());
    }

    private static MemoryPage.Upload upload(MemoryImports.Running one, Messages text) {
        if (one.isPending()) {
            return new MemoryPage.Upload(
                    one.name(), text.of("memory.import.pending", "percent", one.percent()), one.percent(), false);
        }
        String failure = one.failure();
        if (failure != null) {
            return new MemoryPage.Upload(one.name(), failure, null, true);
        }
        TmxExchange.Imported outcome = Objects.requireNonNull(one.outcome());
        return new MemoryPage.Upload(one.name(), taken(outcome, text), null, false);
    }

    private static String taken(TmxExchange.Imported outcome, Messages text) {
        TmxReport report = outcome.report();
        long skipped =
                report.skipped().values().stream().mapToLong(Long::longValue).sum();
        return text.of(
                "memory.import.done",
                Map.of(
                        "entries",
                        report.entries(),
                        "units",
                        report.units(),
                        "added",
                        outcome.added(),
                        "skipped",
                        skipped));
    }

    private MemoryPage.Hit hit(Concordance.Hit hit, Visit visit) {
        UUID story = hit.match().unit().provenance().story();
        return new MemoryPage.Hit(
                hit.match().id(),
                hit.match().unit().language(),
                pieces(hit.source()),
                pieces(hit.target()),
                visit.text()
                        .of(
                                "memory.by",
                                Map.of(
                                        "author",
                                        hit.match().unit().provenance().author(),
                                        "time",
                                        moments.absolute(
                                                hit.match().unit().provenance().at(), visit.language()))),
                story == null ? null : DeskAddresses.story(new StoryId(story)));
    }

    private static List<MemoryPage.Piece> pieces(List<Concordance.Piece> pieces) {
        return pieces.stream()
                .map(piece -> new MemoryPage.Piece(piece.text(), piece.found()))
                .toList();
    }

    private static List<String> line(MemoryStatistics.Line line, Language desk) {
        NumberFormat numbers = NumberFormat.getIntegerInstance(desk.locale());
        List<String> cells = new ArrayList<>(List.of(line.language().ownName()));
        MemoryStatistics.Savings saved = line.saved();
        LongStream.of(
                        line.people(),
                        line.reports(),
                        line.imports(),
                        saved.inContext(),
                        saved.exact(),
                        saved.words(),
                        saved.characters())
                .mapToObj(numbers::format)
                .forEach(cells::add);
        return cells;
    }
}
