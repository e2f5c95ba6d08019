package org.alihwarta.desk;

import java.util.List;
import org.alihwarta.review.Evidence;
import org.jspecify.annotations.Nullable;

/**
 * Evidence for people to read.
 *
 * @param from first day of the period, as browsers write dates; absent for a single edition
 * @param until last day of the period
 * @param json where the same is for machines; absent before a period is chosen
 */
public record EvidencePage(
        Visit visit,
        @Nullable String from,
        @Nullable String until,
        @Nullable String json,
        List<Evidence> editions) {
    public EvidencePage {
        editions = List.copyOf(editions);
    }
}
