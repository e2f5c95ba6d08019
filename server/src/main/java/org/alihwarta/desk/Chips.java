package org.alihwarta.desk;

import java.util.List;
import java.util.Locale;
import org.alihwarta.edition.BoardRow;
import org.alihwarta.edition.EditionState;
import org.alihwarta.edition.Hold;
import org.alihwarta.language.Language;
import org.alihwarta.web.Messages;
import org.jspecify.annotations.Nullable;

/** Says the states of editions in short. */
final class Chips {
    private Chips() {}

    /** One for every target language, in their order. */
    static List<Chip> of(BoardRow row, Messages text) {
        return Language.targets().stream()
                .map(language -> row.cells().stream()
                        .filter(cell -> cell.edition().language() == language)
                        .map(cell -> of(cell, text))
                        .findFirst()
                        .orElseGet(() -> new Chip(language, "none", text.of("state.none"), null, null)))
                .toList();
    }

    static Chip of(BoardRow.Cell cell, Messages text) {
        String kind = cell.state().name().toLowerCase(Locale.ROOT);
        boolean open = cell.state() == EditionState.HELD || cell.state() == EditionState.REVIEW;
        return new Chip(
                cell.edition().language(),
                kind,
                text.of("state." + kind),
                open ? cell.edition().toString() : null,
                detail(cell, text));
    }

    private static @Nullable String detail(BoardRow.Cell cell, Messages text) {
        if (cell.state() == EditionState.HELD) {
            return reason(cell.holds(), text);
        }
        Integer shown = cell.releasedRevision();
        return shown == null || shown == cell.edition().revision() ? null : text.of("state.older", "revision", shown);
    }

    /** The index of the sentence that a hold is about, -1 when it is about the whole edition. */
    static int segment(Hold hold) {
        if (hold instanceof Hold.UnfitSentence unfit) {
            return unfit.segment();
        }
        return hold instanceof Hold.SourceChanged changed ? changed.segment() : -1;
    }

    private static String reason(List<Hold> holds, Messages text) {
        if (holds.stream().anyMatch(Hold.NoModel.class::isInstance)) {
            return text.of("hold.short.noModel");
        }
        if (holds.stream().anyMatch(Hold.EngineFailed.class::isInstance)) {
            return text.of("hold.short.failed");
        }
        if (holds.stream().anyMatch(Hold.LinksBroken.class::isInstance)) {
            return text.of("hold.short.links");
        }
        long sentences = holds.stream().map(Chips::segment).distinct().count();
        return text.of("hold.short.unfit", "count", sentences);
    }
}
