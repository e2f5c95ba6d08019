package org.alihwarta.job;

import java.util.List;
import org.alihwarta.gate.Severity;
import org.alihwarta.language.Language;
import org.alihwarta.policy.GatePolicies;
import org.alihwarta.policy.GatePolicy;
import org.alihwarta.review.ReviewPolicies;
import org.alihwarta.story.Section;
import org.alihwarta.translation.TranslatedSegment;

/** What a newsroom has decided beforehand: which editions people read first, and what the findings of gates mean. */
public record HouseRules(ReviewPolicies reviews, GatePolicies gates) {
    /** The sentences with their findings as they count in a section and language. */
    List<TranslatedSegment> judged(Section section, Language language, List<TranslatedSegment> segments) {
        GatePolicy policy = gates.of(section, language);
        return segments.stream()
                .map(segment -> new TranslatedSegment(
                        segment.segment(),
                        segment.target(),
                        segment.origin(),
                        segment.findings().stream().map(policy::apply).toList()))
                .toList();
    }

    /** Whether a person has to read an edition that nothing holds. */
    boolean wantsReview(Section section, Language language, List<TranslatedSegment> segments) {
        return reviews.of(section, language).isAfterReview()
                || segments.stream()
                        .flatMap(segment -> segment.findings().stream())
                        .anyMatch(finding -> finding.severity() == Severity.REVIEW);
    }
}
