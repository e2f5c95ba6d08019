package org.alihwarta.report;

import java.util.UUID;

/** The identity of a report, and the secret by which its reader finds the answer. */
public record ReportId(UUID value) {
    public static ReportId random() {
        return new ReportId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
