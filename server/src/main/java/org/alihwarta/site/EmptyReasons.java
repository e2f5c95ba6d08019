package org.alihwarta.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.alihwarta.database.Page;
import org.alihwarta.edition.Board;
import org.alihwarta.edition.BoardRow;
import org.alihwarta.language.Language;
import org.alihwarta.web.Messages;
import org.jspecify.annotations.Nullable;

/** Says why a language has nothing to read yet. Safe for use by several threads. */
public final class EmptyReasons {
    private static final int LOOKED_AT = 100;

    private final Board board;
    private final SiteTexts texts;

    public EmptyReasons(Board board, SiteTexts texts) {
        this.board = board;
        this.texts = texts;
    }

    FrontPage.Empty of(Language language) {
        Messages text = texts.in(language);
        List<BoardRow> published = board.rows(Page.first(LOOKED_AT)).stream()
                .filter(row -> row.publishedAt() != null)
                .toList();
        String title = text.of("front.empty.title");
        if (language == Language.INDONESIAN || published.isEmpty()) {
            return new FrontPage.Empty(title, List.of(text.of("front.empty.nothing")), null);
        }
        Map<Absence, Long> counts = published.stream()
                .map(row -> Absence.of(cell(row, language)))
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return new FrontPage.Empty(title, reasons(counts, text), Addresses.front(Language.INDONESIAN));
    }

    private static List<String> reasons(Map<Absence, Long> counts, Messages text) {
        List<String> reasons = new ArrayList<>();
        if (counts.containsKey(Absence.NO_MODEL)) {
            reasons.add(text.of("front.empty.noModel"));
        }
        long waiting = counts.getOrDefault(Absence.WAITING, 0L)
                + counts.getOrDefault(Absence.TRANSLATING, 0L)
                + counts.getOrDefault(Absence.NONE, 0L);
        addCounted(reasons, "front.empty.waiting", waiting, text);
        long held = counts.getOrDefault(Absence.UNFIT, 0L) + counts.getOrDefault(Absence.REVIEW, 0L);
        addCounted(reasons, "front.empty.held", held, text);
        addCounted(reasons, "front.empty.failed", counts.getOrDefault(Absence.FAILED, 0L), text);
        return reasons;
    }

    private static void addCounted(List<String> reasons, String key, long count, Messages text) {
        if (count > 0) {
            reasons.add(text.of(key, "count", count));
        }
    }

    static BoardRow.@Nullable Cell cell(BoardRow row, Language language) {
        return row.cells().stream()
                .filter(cell -> cell.edition().language() == language)
                .findFirst()
                .orElse(null);
    }
}
