package org.alihwarta.report;

import org.alihwarta.audit.Event;
import org.alihwarta.audit.Subject;
import org.alihwarta.edition.EditionKey;
import org.jspecify.annotations.Nullable;

/** A reader said that something is wrong. */
public record MistakeReported(
        ReportId report, EditionKey edition, @Nullable Integer segment, Complaint.Kind what) implements Event {
    @Override
    public Subject subject() {
        return Subject.edition(edition.story().value(), edition.language(), edition.revision());
    }
}
