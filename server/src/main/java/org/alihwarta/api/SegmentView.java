package org.alihwarta.api;

import java.util.List;
import org.alihwarta.translation.Origin;
import org.alihwarta.translation.TranslatedSegment;
import org.jspecify.annotations.Nullable;

/**
 * A sentence of an edition, with where it came from and what the gates found.
 *
 * @param text which text of the document it belongs to: 0 is the headline, then those of the blocks
 */
public record SegmentView(int text, String source, String target, OriginView origin, List<FindingView> findings) {
    static SegmentView of(TranslatedSegment segment) {
        return new SegmentView(
                segment.segment().text(),
                segment.segment().source(),
                segment.target(),
                OriginView.of(segment.origin()),
                segment.findings().stream().map(FindingView::of).toList());
    }

    /**
     * Who wrote a sentence.
     *
     * @param kind machine, person, verbatim
     * @param engine name, model and version
     * @param score length-normalised log probability, where the engine gives one
     * @param person who wrote or mended it
     */
    public record OriginView(
            String kind,
            @Nullable String engine,
            @Nullable Double score,
            @Nullable String person) {
        static OriginView of(Origin origin) {
            String kind = Words.of(origin.getClass());
            if (origin instanceof Origin.Machine machine) {
                Double score = Double.isNaN(machine.score()) ? null : machine.score();
                return new OriginView(kind, machine.engine(), score, null);
            }
            String person = origin instanceof Origin.Person by ? by.name() : null;
            return new OriginView(kind, null, null, person);
        }
    }
}
