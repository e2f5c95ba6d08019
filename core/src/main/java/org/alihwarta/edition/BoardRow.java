package org.alihwarta.edition;

import java.time.Instant;
import java.util.List;
import org.alihwarta.language.Language;
import org.alihwarta.story.Section;
import org.alihwarta.story.StoryId;
import org.jspecify.annotations.Nullable;

/**
 * A story on the desk's board.
 *
 * @param publishedAt absent for a draft
 * @param releaseAt when it is published by itself; absent when it is not to be
 * @param retracted whether readers can see it no more
 * @param changedAt when the current revision was saved
 * @param cells one per target language, in the order of {@link Language#targets()}; none for a draft
 */
public record BoardRow(
        StoryId story,
        int revision,
        Section section,
        String headline,
        @Nullable Instant publishedAt,
        @Nullable Instant releaseAt,
        boolean retracted,
        Instant changedAt,
        List<Cell> cells) {
    public BoardRow {
        cells = List.copyOf(cells);
    }

    /**
     * The newest edition of the story in one language.
     *
     * @param headline translated; absent until it has been
     * @param releasedRevision the revision that readers see meanwhile; absent when they see none
     */
    public record Cell(
            EditionKey edition,
            EditionState state,
            List<Hold> holds,
            @Nullable String headline,
            @Nullable Integer releasedRevision,
            Instant changedAt) {
        public Cell {
            holds = List.copyOf(holds);
        }
    }
}
