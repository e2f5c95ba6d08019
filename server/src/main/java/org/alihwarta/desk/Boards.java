package org.alihwarta.desk;

import java.util.List;
import java.util.Map;
import org.alihwarta.database.Page;
import org.alihwarta.edition.Board;
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

    BoardPage page(Visit visit, int number) {
        List<BoardRow> rows = board.rows(new Page(number, PER_PAGE));
        Map<EditionState, Long> counts = board.countEditions();
        long stories = board.countStories();
        long pending = count(counts, EditionState.WAITING) + count(counts, EditionState.TRANSLATING);
        Messages text = visit.text();
        return new BoardPage(
                visit,
                Language.targets(),
                rows.stream().map(row -> line(row, visit)).toList(),
                List.of(
                        text.of("board.count", "count", stories),
                        text.of("board.pending", "count", pending),
                        text.of("board.held", "count", count(counts, EditionState.HELD))),
                address(number),
                pending > 0 ? QUICKLY : SLOWLY,
                number > 1 ? address(number - 1) : null,
                stories > (long) number * PER_PAGE ? address(number + 1) : null);
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

    private static String address(int number) {
        return DeskAddresses.BOARD + "?page=" + number;
    }
}
