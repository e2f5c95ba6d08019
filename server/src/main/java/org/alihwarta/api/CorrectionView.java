package org.alihwarta.api;

import java.time.Instant;
import java.util.List;
import org.alihwarta.story.Correction;

/**
 * A note that readers see at a story.
 *
 * @param kind correction, right-of-reply or clarification
 */
public record CorrectionView(String kind, Instant at, String text) {
    static List<CorrectionView> of(List<Correction> corrections) {
        return corrections.stream()
                .map(correction -> new CorrectionView(Words.of(correction.kind()), correction.at(), correction.text()))
                .toList();
    }
}
