package org.alihwarta.translation;

import java.util.List;
import org.alihwarta.gate.Finding;
import org.alihwarta.gate.Severity;
import org.alihwarta.text.Segment;

/** A translation of one source sentence, wherever in a document the sentence stands. */
record Draft(String source, String target, Origin origin, List<Finding> findings) {
    static Draft verbatim(String source) {
        return new Draft(source, source, new Origin.Verbatim(), List.of());
    }

    static Draft of(TranslatedSegment segment) {
        return new Draft(segment.segment().source(), segment.target(), segment.origin(), segment.findings());
    }

    TranslatedSegment at(Segment segment) {
        return new TranslatedSegment(segment, target, origin, findings);
    }

    long blocks() {
        return findings.stream()
                .filter(finding -> finding.severity() == Severity.BLOCK)
                .count();
    }

    boolean isFit() {
        return blocks() == 0;
    }
}
