package org.alihwarta.risk;

import java.util.List;

/**
 * Something that the writer may want to write otherwise.
 *
 * @param rule the rule's id
 * @param passage index of the passage in {@link SourceStory#passages()}
 * @param start char offset in the passage's text, inclusive; {@code end} exclusive; both 0 when the note is about no place in it
 * @param message key of the message, such as {@code risk.long-sentence}
 * @param arguments what the message names, in its order
 */
public record RiskNote(String rule, int passage, int start, int end, String message, List<String> arguments) {
    public RiskNote {
        arguments = List.copyOf(arguments);
    }

    /** A note of a rule with a single message. */
    static RiskNote of(RiskRule rule, Passage passage, int start, int end, String... arguments) {
        return new RiskNote(rule.id(), passage.index(), start, end, "risk." + rule.id(), List.of(arguments));
    }
}
