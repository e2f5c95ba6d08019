package org.alihwarta.desk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.alihwarta.database.Page;
import org.alihwarta.edition.Board;
import org.alihwarta.edition.BoardFilter;
import org.alihwarta.edition.BoardRow;
import org.alihwarta.edition.EditionState;
import org.alihwarta.language.Language;
import org.alihwarta.site.SectionNames;
import org.alihwarta.web.Messages;
import org.alihwarta.web.Moments;
import org.jspecify.annotations.Nullable;

/** Makes the board's pages. Safe for use by several threads. */
public final class Boards {
    static final String QUICKLY = "every 2s";
    static final String SLOWLY = "every 20s";
    private static final int PER_PAGE = 40;

    private final Board board;
    private final Moments moments;

    public Boards(Board board, Moments moments) {
        this.board = board;
        this.moments = moments;
    }

    BoardPage page(Visit visit, BoardForm form, int number) {
        BoardFilter filter = form.filter();
        List<BoardRow> rows = board.rows(filter, new Page(number, PER_PAGE));
        Map<EditionState, Long> counts = board.countEditions();
        long stories = board.countStories(filter);
        long pending = count(counts, EditionState.WAITING) + count(counts, EditionState.TRANSLATING);
        Messages text = visit.text();
        return new BoardPage(
                visit,
                Language.targets(),
                rows.stream().map(row -> line(row, visit)).toList(),
                summary(stories, pending, counts, text),
                form,
                choices(form, text),
                form.address(number),
                pending > 0 ? QUICKLY : SLOWLY,
                number > 1 ? form.address(number - 1) : null,
                stories > (long) number * PER_PAGE ? form.address(number + 1) : null);
    }

    private BoardPage.Line line(BoardRow row, Visit visit) {
        Moments.Moment changed = moments.show(row.changedAt(), visit.language());
        String when = changed.relative() == null ? changed.absolute() : changed.relative();
        return new BoardPage.Line(
                row.story().toString(),
                row.headline(),
                DeskAddresses.story(row.story()),
                SectionNames.of(row.section(), visit.text()),
                visit.text().of("board.changed", "time", when),
                plan(row, visit),
                row.cells().isEmpty(),
                row.cells().isEmpty() ? List.of() : Chips.of(row, visit.text()));
    }

    private @Nullable String plan(BoardRow row, Visit visit) {
        if (row.retracted()) {
            return visit.text().of("state.withdrawn");
        }
        return row.releaseAt() == null
                ? null
                : visit.text().of("story.scheduledAt", "time", moments.absolute(row.releaseAt(), visit.language()));
    }

    private static long count(Map<EditionState, Long> counts, EditionState state) {
        return counts.getOrDefault(state, 0L);
    }

    private List<String> summary(long stories, long pending, Map<EditionState, Long> counts, Messages text) {
        List<String> summary = new ArrayList<>();
        summary.add(text.of("board.count", "count", stories));
        summary.add(text.of("board.pending", "count", pending));
        summary.add(text.of("board.held", "count", count(counts, EditionState.HELD)));
        summary.add(text.of("board.review", "count", count(counts, EditionState.REVIEW)));
        board.timeToRelease()
                .ifPresent(time -> summary.add(text.of(
                        "board.timeToRelease", Map.of("minutes", time.toMinutes(), "seconds", time.toSecondsPart()))));
        return summary;
    }

    private static BoardPage.Choices choices(BoardForm form, Messages text) {
        return new BoardPage.Choices(
                Arrays.stream(EditionState.values())
                        .map(state -> state.name().toLowerCase(Locale.ROOT))
                        .map(state ->
                                new BoardPage.Choice(state, text.of("state." + state), state.equals(form.state())))
                        .toList(),
                Language.targets().stream()
                        .map(language -> new BoardPage.Choice(
                                language.code(),
                                language.ownName(),
                                language.code().equals(form.language())))
                        .toList(),
                SectionNames.standard().stream()
                        .map(section -> new BoardPage.Choice(
                                section.slug(),
                                SectionNames.of(section, text),
                                section.slug().equals(form.section())))
                        .toList());
    }
}
