package org.alihwarta.gate;

import java.util.List;

/**
 * Something that a gate found wrong.
 *
 * @param gate the gate's id, such as {@code language}, {@code omission}, {@code loop}
 * @param message key of the message in the desk's message files, such as {@code gate.loop.repeated}
 * @param arguments what the message names, in its order: the words, numbers or sentences concerned
 */
public record Finding(String gate, Severity severity, String message, List<String> arguments) {
    public Finding {
        arguments = List.copyOf(arguments);
    }

    /** Holds the edition. */
    static Finding block(String gate, String message, String... arguments) {
        return new Finding(gate, Severity.BLOCK, message, List.of(arguments));
    }

    /** Asks a person. */
    static Finding review(String gate, String message, String... arguments) {
        return new Finding(gate, Severity.REVIEW, message, List.of(arguments));
    }
}
