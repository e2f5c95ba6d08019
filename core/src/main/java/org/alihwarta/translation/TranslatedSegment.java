package org.alihwarta.translation;

import java.util.List;
import org.alihwarta.gate.Finding;
import org.alihwarta.gate.Severity;
import org.alihwarta.text.Segment;

/** A sentence of an edition with its provenance: what it says, who wrote it, and what the gates found. */
public record TranslatedSegment(Segment segment, String target, Origin origin, List<Finding> findings) {
    public TranslatedSegment {
        findings = List.copyOf(findings);
    }

    /** Whether a gate found it unfit to be published without a person. */
    public boolean isBlocked() {
        return findings.stream().anyMatch(finding -> finding.severity() == Severity.BLOCK);
    }

    /** The same sentence with other findings. */
    public TranslatedSegment withFindings(List<Finding> found) {
        return new TranslatedSegment(segment, target, origin, found);
    }
}
