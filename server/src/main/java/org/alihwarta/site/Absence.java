package org.alihwarta.site;

import java.util.List;
import org.alihwarta.edition.BoardRow;
import org.alihwarta.edition.Hold;
import org.jspecify.annotations.Nullable;

/** Why a story is not there yet in a language, as one word that ends a message's key. */
enum Absence {
    WAITING("waiting"),
    TRANSLATING("translating"),
    NO_MODEL("noModel"),
    UNFIT("unfit"),
    REVIEW("review"),
    FAILED("failed"),
    NONE("none");

    private final String word;

    Absence(String word) {
        this.word = word;
    }

    String word() {
        return word;
    }

    static Absence of(BoardRow.@Nullable Cell cell) {
        if (cell == null) {
            return NONE;
        }
        return switch (cell.state()) {
            case WAITING, READY -> WAITING;
            case TRANSLATING -> TRANSLATING;
            case HELD -> of(cell.holds());
            case REVIEW -> REVIEW;
            case RELEASED, REPLACED, WITHDRAWN, SUPERSEDED -> NONE;
        };
    }

    private static Absence of(List<Hold> holds) {
        if (holds.stream().anyMatch(Hold.NoModel.class::isInstance)) {
            return NO_MODEL;
        }
        return holds.stream().anyMatch(Hold.EngineFailed.class::isInstance) ? FAILED : UNFIT;
    }
}
