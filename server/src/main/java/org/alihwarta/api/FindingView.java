package org.alihwarta.api;

import java.util.List;
import org.alihwarta.gate.Finding;

/**
 * Something that a gate found wrong with a sentence.
 *
 * @param severity warn, review or block
 * @param message the gate's message by its key, such as {@code gate.loop.repeated}
 * @param arguments the words, numbers or sentences that the message names
 */
public record FindingView(String gate, String severity, String message, List<String> arguments) {
    static FindingView of(Finding finding) {
        return new FindingView(finding.gate(), Words.of(finding.severity()), finding.message(), finding.arguments());
    }
}
