package org.alihwarta.api;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.alihwarta.edition.Edition;
import org.alihwarta.edition.EditionContent;
import org.alihwarta.edition.Hold;
import org.alihwarta.edition.Review;
import org.jspecify.annotations.Nullable;

/**
 * A story's newest edition in a language.
 *
 * @param revision the story's revision that it was made from
 * @param state such as waiting, translating, held, released
 * @param headline translated; absent until it has been, like all of the content
 * @param segments sentence by sentence: those of the document in reading order, then those of the corrections
 * @param holds why it is held
 * @param review who has read it beside its original; absent while nobody has
 */
public record EditionView(
        String story,
        String language,
        int revision,
        String state,
        @Nullable String headline,
        @Nullable List<BlockView> blocks,
        @Nullable List<CorrectionView> corrections,
        @Nullable List<SegmentView> segments,
        List<HoldView> holds,
        @Nullable ReviewView review,
        @Nullable Instant releasedAt,
        Instant changedAt) {
    static EditionView of(Edition edition) {
        Optional<EditionContent> content = Optional.ofNullable(edition.content());
        return new EditionView(
                edition.story().toString(),
                edition.language().code(),
                edition.revision(),
                Words.of(edition.state()),
                content.map(said -> said.document().headline()).orElse(null),
                content.map(said -> said.document().blocks().stream()
                                .map(BlockView::of)
                                .toList())
                        .orElse(null),
                content.map(said -> CorrectionView.of(said.corrections())).orElse(null),
                content.map(said ->
                                said.segments().stream().map(SegmentView::of).toList())
                        .orElse(null),
                edition.holds().stream().map(HoldView::of).toList(),
                ReviewView.of(edition.review()),
                edition.releasedAt(),
                edition.changedAt());
    }

    /** That a person has read an edition. */
    public record ReviewView(String reviewer, Instant at) {
        static @Nullable ReviewView of(@Nullable Review review) {
            return review == null ? null : new ReviewView(review.reviewer(), review.at());
        }
    }

    /**
     * A reason why an edition waits.
     *
     * @param reason such as no-model, unfit-sentence, engine-failed, links-broken
     * @param segment which of the segments a gate found unfit
     * @param detail what the engine said, or which links between the versions are broken
     */
    public record HoldView(
            String reason,
            @Nullable Integer segment,
            @Nullable FindingView finding,
            @Nullable String detail) {
        static HoldView of(Hold hold) {
            String reason = Words.of(hold.getClass());
            if (hold instanceof Hold.UnfitSentence unfit) {
                return new HoldView(reason, unfit.segment(), FindingView.of(unfit.finding()), null);
            }
            return new HoldView(reason, null, null, detail(hold));
        }

        private static @Nullable String detail(Hold hold) {
            if (hold instanceof Hold.LinksBroken broken) {
                return String.join(", ", broken.links());
            }
            return hold instanceof Hold.EngineFailed failed ? failed.message() : null;
        }
    }
}
