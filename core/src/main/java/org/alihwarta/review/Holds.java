package org.alihwarta.review;

import java.util.ArrayList;
import java.util.List;
import org.alihwarta.edition.Hold;
import org.alihwarta.edition.Overruling;
import org.alihwarta.gate.Finding;
import org.alihwarta.gate.Severity;
import org.alihwarta.translation.TranslatedSegment;

/** Says what keeps an edition from readers. */
public final class Holds {
    private Holds() {}

    /** A hold for every finding that blocks, but for those that a person has overruled for that very sentence. */
    public static List<Hold> of(List<TranslatedSegment> segments, List<Overruling> overrulings) {
        List<Hold> holds = new ArrayList<>();
        for (int index = 0; index < segments.size(); index++) {
            TranslatedSegment segment = segments.get(index);
            for (Finding finding : segment.findings()) {
                if (finding.severity() == Severity.BLOCK && !isOverruled(segment, finding, overrulings)) {
                    holds.add(new Hold.UnfitSentence(index, finding));
                }
            }
        }
        return holds;
    }

    public static boolean isOverruled(TranslatedSegment segment, Finding finding, List<Overruling> overrulings) {
        return overrulings.stream()
                .anyMatch(overruling -> overruling.finding().equals(finding)
                        && overruling.source().equals(segment.segment().source())
                        && overruling.target().equals(segment.target()));
    }
}
