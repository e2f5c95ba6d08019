package org.alihwarta.api;

import java.time.Instant;
import java.util.List;
import org.alihwarta.edition.BoardRow;
import org.alihwarta.story.Retraction;
import org.alihwarta.story.Story;
import org.alihwarta.text.Dateline;
import org.jspecify.annotations.Nullable;

/**
 * A story at one of its revisions.
 *
 * @param id for life, ours
 * @param externalId that of the system that it came from
 * @param publishedAt absent while it is a draft
 * @param scheduledAt when it is published by itself
 * @param retraction absent unless it was taken back
 * @param editions the newest in every language; empty for a draft
 */
public record StoryView(
        String id,
        @Nullable String externalId,
        int revision,
        String section,
        @Nullable String byline,
        List<String> topics,
        String headline,
        @Nullable Dateline dateline,
        List<BlockView> blocks,
        List<CorrectionView> corrections,
        @Nullable Instant publishedAt,
        @Nullable Instant scheduledAt,
        @Nullable RetractionView retraction,
        Instant changedAt,
        List<State> editions) {
    static StoryView of(Story story, List<BoardRow.Cell> editions) {
        return new StoryView(
                story.id().toString(),
                story.externalId(),
                story.revision(),
                story.section().slug(),
                story.byline(),
                story.topics(),
                story.document().headline(),
                story.document().dateline(),
                story.document().blocks().stream().map(BlockView::of).toList(),
                CorrectionView.of(story.corrections()),
                story.firstPublishedAt(),
                story.schedule() == null ? null : story.schedule().at(),
                RetractionView.of(story.retraction()),
                story.changedAt(),
                editions.stream().map(State::of).toList());
    }

    /**
     * How far the newest edition in a language has come.
     *
     * @param releasedRevision the revision that readers see meanwhile; absent when they see none
     */
    public record State(
            String language,
            int revision,
            String state,
            @Nullable String headline,
            @Nullable Integer releasedRevision) {
        static State of(BoardRow.Cell cell) {
            return new State(
                    cell.edition().language().code(),
                    cell.edition().revision(),
                    Words.of(cell.state()),
                    cell.headline(),
                    cell.releasedRevision());
        }
    }

    /**
     * That a story was taken back.
     *
     * @param reason as published
     */
    public record RetractionView(Instant at, String ground, String reason) {
        static @Nullable RetractionView of(@Nullable Retraction retraction) {
            return retraction == null
                    ? null
                    : new RetractionView(retraction.at(), Words.of(retraction.ground()), retraction.reason());
        }
    }
}
