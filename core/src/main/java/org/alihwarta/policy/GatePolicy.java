package org.alihwarta.policy;

import java.util.Map;
import org.alihwarta.gate.Finding;
import org.alihwarta.gate.Severity;

/**
 * What findings mean for the editions of one section in one language.
 *
 * @param severities by the gate's id; a gate without one decides itself
 */
public record GatePolicy(Map<String, Severity> severities) {
    /** Every gate decides itself. */
    public static final GatePolicy STANDARD = new GatePolicy(Map.of());

    public GatePolicy {
        severities = Map.copyOf(severities);
    }

    /** The finding with the severity that it has here. What a gate itself only mentions stays a mention. */
    public Finding apply(Finding finding) {
        Severity wanted = severities.get(finding.gate());
        return wanted == null || finding.severity() == Severity.WARN
                ? finding
                : new Finding(finding.gate(), wanted, finding.message(), finding.arguments());
    }
}
