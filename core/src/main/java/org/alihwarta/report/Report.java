package org.alihwarta.report;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A complaint and what became of it.
 *
 * @param answer absent while it is open
 */
public record Report(
        ReportId id,
        Complaint complaint,
        Instant at,
        @Nullable Answer answer) {
    public boolean isOpen() {
        return answer == null;
    }

    /**
     * What the newsroom says to it.
     *
     * @param accepted whether the reader was right
     * @param text for the reader; may be empty
     * @param by the editor's account
     */
    public record Answer(boolean accepted, String text, String by, Instant at) {}
}
