package org.alihwarta.report;

import org.alihwarta.audit.Event;
import org.alihwarta.audit.Subject;
import org.alihwarta.edition.EditionKey;

/** An editor answered a reader's report. */
public record ReportAnswered(ReportId report, EditionKey edition, boolean accepted) implements Event {
    @Override
    public Subject subject() {
        return Subject.edition(edition.story().value(), edition.language(), edition.revision());
    }
}
