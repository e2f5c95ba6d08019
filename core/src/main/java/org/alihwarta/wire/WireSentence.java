package org.alihwarta.wire;

import java.util.List;
import org.alihwarta.gate.Finding;

/**
 * A sentence of wire copy and what a machine made of it.
 *
 * @param engine name, model and version
 * @param findings what the gates say of the two, for the reporter; they hold nothing
 */
public record WireSentence(String english, String indonesian, String engine, List<Finding> findings) {
    public WireSentence {
        findings = List.copyOf(findings);
    }
}
