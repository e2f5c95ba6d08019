package org.alihwarta.translation;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.alihwarta.engine.Candidate.Link;
import org.alihwarta.gate.Finding;
import org.alihwarta.gate.Severity;
import org.alihwarta.text.Segment;

/**
 * A translation of one source sentence, wherever in a document the sentence stands.
 *
 * @param alignment in the order of the translation; empty where it is not known
 */
record Draft(String source, String target, Origin origin, List<Finding> findings, List<Link> alignment) {
    /** Fewer blocks before fewer questions to a reviewer. */
    static final Comparator<Draft> LEAST_DOUBTFUL =
            Comparator.comparingLong(Draft::blocks).thenComparing(draft -> draft.at(Severity.REVIEW));

    Draft {
        alignment = List.copyOf(alignment);
    }

    /** One that nobody has aligned. */
    Draft(String source, String target, Origin origin, List<Finding> findings) {
        this(source, target, origin, findings, List.of());
    }

    static Draft verbatim(String source) {
        List<Link> itself = IntStream.range(0, source.length())
                .mapToObj(index -> new Link(index, index + 1, index, index + 1, 1))
                .toList();
        return new Draft(source, source, new Origin.Verbatim(), List.of(), itself);
    }

    static Draft of(TranslatedSegment segment) {
        return new Draft(segment.segment().source(), segment.target(), segment.origin(), segment.findings());
    }

    TranslatedSegment at(Segment segment) {
        return new TranslatedSegment(segment, target, origin, findings);
    }

    long blocks() {
        return at(Severity.BLOCK);
    }

    private long at(Severity severity) {
        return findings.stream()
                .filter(finding -> finding.severity() == severity)
                .count();
    }

    boolean isFit() {
        return blocks() == 0;
    }
}
