package org.alihwarta.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import org.alihwarta.gate.Finding;
import org.alihwarta.gate.FindingMessages;
import org.alihwarta.language.Language;
import org.alihwarta.translation.TranslatedSegment;

/** Says what the gates found in a translation, one finding a line. */
record FindingList(Language target, PrintWriter err) {
    /** Whether nothing blocks. */
    boolean print(List<TranslatedSegment> segments) {
        for (TranslatedSegment segment : segments) {
            segment.findings().forEach(finding -> print(segment, finding));
        }
        return segments.stream().noneMatch(TranslatedSegment::isBlocked);
    }

    private void print(TranslatedSegment segment, Finding finding) {
        err.println(target.code() + ": line " + (segment.segment().text() + 1) + ": "
                + finding.severity().name().toLowerCase(Locale.ROOT) + ": "
                + FindingMessages.in(Language.ENGLISH).text(finding));
    }
}
